package fr.allianceeducative.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import fr.allianceeducative.AllianceEducativeApplication;
import fr.allianceeducative.notification.Wording;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

@AnalyzeClasses(packages = "fr.allianceeducative", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

  @ArchTest
  static final ArchRule the_engine_stays_behind_its_fence =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "..process..", "..engine..", "..modelling..", "..workspace..", "fr.allianceeducative")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.camunda..");

  @ArchTest
  static final ArchRule what_a_room_keeps_behind_its_door_is_not_public =
      classes()
          .that()
          .resideInAnyPackage("..process..", "..persistence..", "..web..", "..carrier..")
          .and()
          .doNotHaveSimpleName("package-info")
          .and()
          .doNotHaveFullyQualifiedName("fr.allianceeducative.people.process.ContainerAuthentication")
          .should()
          .notBePublic();

  @ArchTest
  static final ArchRule the_meaning_of_a_room_knows_neither_its_pages_nor_its_tables =
      noClasses()
          .that()
          .resideOutsideOfPackages("..process..", "..persistence..", "..web..", "..engine..", "..workspace..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..allianceeducative.*.process..", "..allianceeducative.*.persistence..", "..allianceeducative.*.web..");

  /** Their order lives in the hallway model, so a room that names another room is a mistake. */
  @ArchTest
  static final ArchRule no_room_names_another_room =
      slices()
          .matching("fr.allianceeducative.(signal|alliance|diagnosis|actionplan|commission|district|remediation|rights|trace|conversation|family)..")
          .should()
          .notDependOnEachOther();

  @ArchTest
  static final ArchRule the_case_file_knows_no_room =
      noClasses()
          .that()
          .resideInAnyPackage("..casefile..", "..people..", "..directory..", "..kernel..", "..engine..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "fr.allianceeducative.signal..",
              "fr.allianceeducative.alliance..",
              "fr.allianceeducative.diagnosis..",
              "fr.allianceeducative.actionplan..",
              "fr.allianceeducative.commission..",
              "fr.allianceeducative.district..",
              "fr.allianceeducative.remediation..",
              "fr.allianceeducative.rights..",
              "fr.allianceeducative.conversation..",
              "fr.allianceeducative.family..",
              "fr.allianceeducative.notification..");

  /** A constant is the same for every pupil: whatever leaves the house by mail or SMS cannot carry a name. */
  @ArchTest
  static final ArchRule what_a_message_says_is_a_constant =
      classes().that().implement(Wording.class).should().beEnums();

  @Test
  void rooms_keep_to_themselves() {
    ApplicationModules.of(AllianceEducativeApplication.class).verify();
  }
}
