package fr.allianceeducative.casefile;

import java.util.Locale;

/** The parts of the page of a case, in the order in which a colleague who opens it needs them. */
public enum Chapter {
  WHY("Pourquoi nous sommes là"),
  DIAGNOSIS("Ce que nous comprenons ensemble"),
  PLAN("Le plan et ce qu’il apporte"),
  DECISIONS("Ce qui a été décidé"),
  SHARES("Ce qui est partagé, et avec qui"),
  NEXT("Ce qui vient ensuite");

  private final String title;

  Chapter(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /** Where the chapter stands on the page. */
  public String anchor() {
    return "dossier-" + name().toLowerCase(Locale.ROOT);
  }
}
