package fr.allianceeducative.casefile;

import java.util.Collection;

/** Whom somebody has reported: the room of reports knows it, and nobody else needs to. */
public interface OwnReports {

  /** Numbers of the pupils, the latest reported first, a bounded number of them. One statement. */
  Collection<Long> pupilsReportedBy(String userName);
}
