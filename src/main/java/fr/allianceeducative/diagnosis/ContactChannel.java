package fr.allianceeducative.diagnosis;

/** How a family is, or wishes to be, reached. */
public enum ContactChannel {
  PHONE,
  SMS,
  LETTER,
  MAIL,
  VISIT
}
