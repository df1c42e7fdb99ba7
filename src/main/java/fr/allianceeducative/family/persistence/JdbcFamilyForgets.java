package fr.allianceeducative.family.persistence;

import fr.allianceeducative.casefile.ForgetsRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Erases what the family wrote and asked by its links, and the links. */
@Repository
class JdbcFamilyForgets extends ForgetsRows {

  JdbcFamilyForgets(JdbcClient jdbc) {
    super(
        jdbc,
        "delete from alliance.family_word where case_number in (:cases)",
        "delete from alliance.family_call where case_number in (:cases)",
        "delete from alliance.family_link_again where case_number in (:cases)",
        "delete from alliance.family_link where case_number in (:cases)");
  }
}
