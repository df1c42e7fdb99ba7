package fr.allianceeducative.breakglass;

/** How often somebody may say that it is an exception; a table says it, which a modeller may change while the house runs. */
public interface ExceptionalAccessLimit {

  /** Cases that one person opens this way within twenty-four hours. */
  int mostPerDay();
}
