package fr.allianceeducative.family;

/** How much a personal link bears; a table says it, which a modeller may change while the house runs. */
public interface LinkLimits {

  /** Links and reminders that one address gets within twenty-four hours, at most. */
  int linksPerDay(Holder holder);

  /** The wrong birth date of this number shuts the link for good. */
  int wrongDates(Holder holder);
}
