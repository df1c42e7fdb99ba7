package fr.allianceeducative.people.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.allianceeducative.people.Role;
import java.io.StringReader;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the file of the matrix says, and what happens when a line of it is wrong. */
class MatrixFileTest {

  private static final String GOOD =
      """
      cercles:
        direction: [chef-etablissement, directeur-ecole]
      dossiers:
        cpe:
          etablissement: { I: oui, S: oui, D: oui, Dp: existence, A: oui, E: oui, O: oui, T: non, Z: oui, P: non, F: non }
          referent: { I: oui, S: non, D: non, Dp: non, A: non, E: non, O: non, T: oui, Z: non, P: non, F: non }
      pause:
        etablissement: [I, Z]
      portes:
        - { porte: "GET /dossiers/{numero}", pour: [cpe, direction], dossier: lu, objet: "Un dossier" }
        - { porte: "GET /dossiers/liste", pour: personne, objet: "Fermé" }
      moteur:
        - { porte: "GET /task", pour: connecté, objet: "Ses tâches" }
      droits:
        - { pour: cpe, écrans: [tasklist], suit: oui }
      listes:
        - { nom: "Mes tâches", contenu: a-moi, pour: cpe, objet: "Ce qui m’est attribué" }
      """;

  private final AccessMatrix matrix = MatrixFile.read(new StringReader(GOOD));

  @Test
  void a_door_admits_whom_the_file_names_and_nobody_else() {
    assertThat(matrix.opens("GET", "/dossiers/AE-1", Set.of(Role.DIRECTEUR_ECOLE))).isTrue();
    assertThat(matrix.opens("HEAD", "/dossiers/AE-1", Set.of(Role.CPE))).isTrue();
    assertThat(matrix.opens("GET", "/dossiers/AE-1", Set.of(Role.ENSEIGNANT))).isFalse();
  }

  @Test
  void an_address_or_a_method_nobody_has_spoken_of_is_closed_to_all() {
    assertThat(matrix.gate("GET", "/nulle-part")).isEmpty();
    assertThat(matrix.opens("POST", "/dossiers/AE-1", Set.of(Role.values()))).isFalse();
  }

  @Test
  void the_most_precise_address_decides_wherever_it_is_written() {
    assertThat(matrix.opens("GET", "/dossiers/liste", Set.of(Role.values()))).isFalse();
  }

  @Test
  void a_door_of_the_engine_stands_for_programs_and_for_its_screens() {
    assertThat(matrix.opens("GET", "/engine-rest/task", Set.of(Role.MLDS))).isTrue();
    assertThat(matrix.opens("GET", "/camunda/api/engine/engine/default/task", Set.of(Role.MLDS))).isTrue();
    assertThat(matrix.opens("GET", "/camunda/api/engine/engine/other/task", Set.of(Role.MLDS))).isFalse();
  }

  @Test
  void two_relations_show_the_wider_of_both() {
    Sight both = matrix.sight(Set.of(Role.CPE), Set.of(Relation.SCHOOL, Relation.REFERENT));

    assertThat(both.of(Block.CALLS)).isEqualTo(Extent.ALL);
    assertThat(both.of(Block.PROTECTED_NOTE)).isEqualTo(Extent.EXISTENCE);
    assertThat(both.reads(Block.PROTECTED_NOTE)).isFalse();
  }

  @Test
  void a_pause_leaves_of_a_relation_what_the_file_names_and_of_the_others_all() {
    Sight paused = matrix.sightInPause(Set.of(Role.CPE), Set.of(Relation.SCHOOL));
    Sight referent = matrix.sightInPause(Set.of(Role.CPE), Set.of(Relation.REFERENT));

    assertThat(paused.of(Block.IDENTITY)).isEqualTo(Extent.ALL);
    assertThat(paused.shows(Block.SCHOOLING)).isFalse();
    assertThat(paused.shows(Block.PROTECTED_NOTE)).isFalse();
    assertThat(referent).isEqualTo(matrix.sight(Set.of(Role.CPE), Relation.REFERENT));
  }

  @Test
  void no_relation_and_an_unnamed_role_show_nothing() {
    assertThat(matrix.sight(Set.of(Role.CPE), Set.of()).isNothing()).isTrue();
    assertThat(matrix.sight(Set.of(Role.AED), Relation.SCHOOL).isNothing()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "[cpe, direction],        | [cpe, surveillant],        | 10 | « surveillant » n’est ni une fonction ni un cercle",
        "dossier: lu, objet       | objet                      | 10 | il manque « dossier »",
        "dossier: lu              | dossier: tous              | 10 | « tous » n’est pas connu ici",
        "personne, objet          | 'personne, dossier: lu, objet' | 11 | cette adresse ne mène à aucun dossier",
        "GET /task                | GET task                   | 13 | une porte s’écrit « GET /adresse »",
        "/dossiers/liste\", pour:  | /dossiers/{numero}\", dossier: lu, pour: | 11 | cette porte est déjà écrite plus haut",
        "T: non, Z: oui,          | T: non,                    | 5  | il manque « Z »",
        "Dp: existence            | Dp: parfois                | 5  | « parfois » n’est pas une étendue",
        "referent:                | cousin:                    | 6  | « cousin » n’est pas un lien avec l’élève",
        "  cpe:                   | '  gendarme:'              | 4  | n’est pas une fonction connue",
        "pour: cpe, écrans        | pour: cpe, ecrans          | 15 | « ecrans » n’est pas connu ici",
        "suit: oui                | suit: peut-être            | 15 | « peut-être » n’est pas oui ou non",
        "contenu: a-moi           | contenu: a-toi             | 17 | « a-toi » n’est pas un contenu de liste",
        "[I, Z]                   | [I, X]                     | 8  | « X » n’est pas une partie du dossier",
        "listes:                  | listes:@                   | 17 | la ponctuation ne se lit pas",
      })
  void a_wrong_line_stops_the_start_in_a_sentence_that_names_it(String right, String wrong, int line, String reason) {
    String broken = GOOD.replace(right, wrong.replace("'", ""));

    assertThat(broken).isNotEqualTo(GOOD);
    assertThatThrownBy(() -> MatrixFile.read(new StringReader(broken)))
        .isInstanceOf(UnreadableMatrix.class)
        .hasMessageStartingWith("Ligne " + line + " de access/matrice.yaml : ")
        .hasMessageContaining(reason);
  }

  @Test
  void an_empty_file_opens_nothing_and_says_so() {
    assertThatThrownBy(() -> MatrixFile.read(new StringReader("# rien\n"))).hasMessageContaining("le fichier est vide");
  }

  /** The promise to families: whatever else changes in the file, these lines do not change unnoticed. */
  @ParameterizedTest
  @EnumSource(Role.class)
  void no_role_reads_all_protected_notes_and_only_a_profession_reads_its_own(Role role) {
    AccessMatrix ours = MatrixFile.read();
    Set<Role> professions = Set.of(Role.PSYEN, Role.INFIRMIER, Role.MEDECIN, Role.ASSISTANT_SOCIAL);

    for (Relation relation : Relation.values()) {
      Extent notes = ours.sight(Set.of(role), relation).of(Block.PROTECTED_NOTE);
      assertThat(notes).as(relation.name()).isNotEqualTo(Extent.ALL);
      assertThat(notes == Extent.OWN).isEqualTo(
          professions.contains(role) && Set.of(Relation.SCHOOL, Relation.TASK).contains(relation));
    }
  }

  @ParameterizedTest
  @EnumSource(value = Role.class, names = {"INTEGRATION", "MODELEUR", "ADMIN"})
  void a_technical_account_learns_no_name(Role role) {
    AccessMatrix ours = MatrixFile.read();

    assertThat(ours.sight(Set.of(role), Set.of(Relation.values())).shows(Block.IDENTITY)).isFalse();
  }

  /** Who transmits, and the professions bound by secrecy in the pupil's own school; nobody through a class, a district, an alliance. */
  @ParameterizedTest
  @EnumSource(Role.class)
  void child_protection_is_told_only_to_those_who_protect(Role role) {
    AccessMatrix ours = MatrixFile.read();
    Set<Role> protectors =
        Set.of(Role.CHEF_ETABLISSEMENT, Role.DIRECTEUR_ECOLE, Role.ASSISTANT_SOCIAL, Role.INFIRMIER, Role.MEDECIN, Role.PSYEN);

    for (Relation relation : Relation.values()) {
      assertThat(ours.sight(Set.of(role), relation).shows(Block.PROTECTION))
          .as(relation.name())
          .isEqualTo(protectors.contains(role) && Set.of(Relation.SCHOOL, Relation.TASK).contains(relation));
    }
  }

  /** What would go around the forms, or tell what is over, has no door: whatever the role. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /history/task", "POST /history/variable-instance", "GET /history/user-operation", "POST /message", "POST /signal",
        "POST /condition", "POST /migration/execute", "POST /modification/execute", "POST /process-instance/1/modification",
        "GET /task/1/variables", "POST /task/1/variables", "PUT /task/1/variables/x", "GET /task/1/localVariables/x",
        "POST /task/1/complete", "POST /task/1/bpmnError", "POST /task/1/delegate", "POST /task/1/resolve", "POST /task/1/assignee",
        "POST /task/create", "PUT /task/1", "DELETE /task/1", "POST /task/1/comment/create", "POST /task/1/attachment/create",
        "GET /execution", "POST /execution/1/signal", "PUT /process-instance/1/variables/x", "DELETE /process-instance/1",
        "POST /process-definition/1/start", "POST /process-definition/key/report-signal/start", "POST /decision-definition/1/evaluate",
        "POST /external-task/fetchAndLock", "GET /batch", "POST /filter/create", "PUT /filter/1", "DELETE /filter/1",
        "POST /user/create", "PUT /group/cpe/members/x", "POST /authorization/create", "PUT /authorization/1", "DELETE /deployment/1",
        "POST /identity/verify", "GET /telemetry/configuration", "GET /metrics", "GET /schema/log"
      })
  void what_goes_around_the_forms_or_tells_what_is_over_has_no_door(String address) {
    AccessMatrix ours = MatrixFile.read();
    String[] methodAndPath = address.split(" ");

    for (String place : Set.of("/engine-rest", "/camunda/api/engine/engine/default")) {
      assertThat(ours.opens(methodAndPath[0], place + methodAndPath[1], Set.of(Role.values()))).isFalse();
    }
  }
}
