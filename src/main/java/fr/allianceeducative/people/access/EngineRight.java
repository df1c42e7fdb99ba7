package fr.allianceeducative.people.access;

import java.util.Set;

/**
 * What an audience holds in the engine.
 *
 * @param webapps screens of the engine
 * @param starts definitions that may be started
 * @param drawings whether the models may be looked at, without what runs in them
 * @param watches whether running instances of the own schools are shown
 * @param hidden definitions of which neither drawing nor instances nor their number are shown all the same
 * @param deploys whether models may be deployed
 * @param everything the technical administrator
 */
public record EngineRight(
    Circle audience,
    Set<String> webapps,
    Set<String> starts,
    boolean drawings,
    boolean watches,
    Set<String> hidden,
    boolean deploys,
    boolean everything) {

  public EngineRight {
    webapps = Set.copyOf(webapps);
    starts = Set.copyOf(starts);
    hidden = Set.copyOf(hidden);
  }
}
