package fr.allianceeducative.signal.web;

import fr.allianceeducative.directory.Directory;
import fr.allianceeducative.directory.DirectoryImportReport;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.signal.ImportReport;
import fr.allianceeducative.signal.SignalDesk;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Hands a file to the room it is for. The directory belongs to all schools, so only technical accounts renew it. */
@Component
class Imports {

  private final SignalDesk signals;
  private final Directory directory;
  private final People people;

  Imports(SignalDesk signals, Directory directory, People people) {
    this.signals = signals;
    this.directory = directory;
    this.people = people;
  }

  /** @param others whether pupils who look like one with an open case are others */
  ImportReport take(ImportKind kind, byte[] file, boolean dryRun, boolean others) {
    Refusal.unless(file.length > 0, "Le fichier est vide : exportez-le de nouveau, puis envoyez-le.");
    return switch (kind) {
      case ABSENCES -> others ? signals.importAbsences(file, dryRun, true) : signals.importAbsences(file, dryRun);
      case RESULTS -> others ? signals.importResults(file, dryRun, true) : signals.importResults(file, dryRun);
      case DIRECTORY -> renewDirectory(file, dryRun);
    };
  }

  /** The kinds the current person may send. */
  List<ImportKind> kinds() {
    return Arrays.stream(ImportKind.values()).filter(kind -> kind != ImportKind.DIRECTORY || mayRenewDirectory()).toList();
  }

  private boolean mayRenewDirectory() {
    return people.current().filter(Imports::isTechnical).isPresent();
  }

  private static boolean isTechnical(Staff staff) {
    return staff.is(Role.INTEGRATION) || staff.is(Role.ADMIN);
  }

  private ImportReport renewDirectory(byte[] file, boolean dryRun) {
    Refusal.unless(mayRenewDirectory(), "L’annuaire est commun à tous : demandez à l’administration technique de l’importer.");
    DirectoryImportReport report = directory.importFile(file, dryRun);
    return new ImportReport(
        report.lines(), report.taken(), report.repeated(), report.refused(), 0, 0, 0, 0, 0, new TreeMap<>());
  }
}
