package fr.allianceeducative.people;

import java.util.List;

/** What a room has to say to somebody at home, in a number of statements that does not grow with the house. */
public interface HomeNotices {

  /** @param staff the current person */
  List<HomeNotice> of(Staff staff);
}
