package fr.allianceeducative.diagnosis.web;

import fr.allianceeducative.casefile.SeenCase;
import fr.allianceeducative.casefile.Sights;
import fr.allianceeducative.diagnosis.DiagnosisDesk;
import fr.allianceeducative.diagnosis.ProtectedNote;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.people.access.Block;
import fr.allianceeducative.people.access.Extent;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Opens the notes of the reader's own profession about a pupil; that it was done stands in the traces. */
@Controller
class NotesPage {

  private final DiagnosisDesk desk;
  private final Sights sights;
  private final People people;

  NotesPage(DiagnosisDesk desk, Sights sights, People people) {
    this.desk = desk;
    this.sights = sights;
    this.people = people;
  }

  @GetMapping("/dossiers/{number}/notes")
  String open(@PathVariable("number") String number, Model model) {
    SeenCase file = sights.open(new CaseNumber(number));
    Refusal.unless(
        file.sight().of(Block.PROTECTED_NOTE).reaches(Extent.OWN), "Ces notes se lisent par leur seule profession.");
    List<ProtectedNote> notes = desk.protectedNotes(file.number()).stream().filter(note -> note.text() != null).toList();
    model.addAttribute("file", file);
    model.addAttribute("notes", notes);
    model.addAttribute(
        "names",
        Staff.namesOf(people.named(notes.stream().map(ProtectedNote::author).filter(Objects::nonNull).distinct().toList())));
    return "notes";
  }

  @ExceptionHandler
  @ResponseStatus(HttpStatus.NOT_FOUND)
  String refused(Refusal refusal, Model model) {
    model.addAttribute("message", refusal.getMessage());
    return "refused";
  }
}
