package fr.allianceeducative.rights.web;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.rights.KnownCase;
import fr.allianceeducative.rights.PersonsDesk;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** « Tout ce que nous savons de vous »: a page to print, and the same as files, to hand to a family or a young person who asks. */
@Controller
class KnownCasePage {

  private final PersonsDesk desk;
  private final KnownCaseFiles files;

  KnownCasePage(PersonsDesk desk, KnownCaseFiles files) {
    this.desk = desk;
    this.files = files;
  }

  @GetMapping("/dossiers/{number}/acces")
  String print(@PathVariable("number") String number, Model model) {
    model.addAttribute("known", desk.everythingKnown(new CaseNumber(number)));
    return "known-case";
  }

  @GetMapping("/dossiers/{number}/acces/fichiers")
  ResponseEntity<byte[]> files(@PathVariable("number") String number) {
    KnownCase known = desk.everythingKnown(new CaseNumber(number));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("application/zip"))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("acces-" + known.number() + ".zip").build().toString())
        .body(files.archive(known));
  }
}
