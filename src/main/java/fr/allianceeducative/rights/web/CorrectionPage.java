package fr.allianceeducative.rights.web;

import fr.allianceeducative.casefile.AddRemark;
import fr.allianceeducative.casefile.CorrectGuardian;
import fr.allianceeducative.casefile.CorrectIdentity;
import fr.allianceeducative.casefile.CorrectionDesk;
import fr.allianceeducative.casefile.FamilyDesk;
import fr.allianceeducative.casefile.Guardian;
import fr.allianceeducative.casefile.SeenCase;
import fr.allianceeducative.casefile.Sights;
import fr.allianceeducative.casefile.Voice;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.people.SentOnce;
import fr.allianceeducative.people.UnsentForms;
import fr.allianceeducative.rights.PersonsDesk;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the school corrects what a family says is wrong, or joins the family's remark to what a professional wrote. */
@Controller
class CorrectionPage {

  private final Sights sights;
  private final CorrectionDesk corrections;
  private final FamilyDesk families;
  private final PersonsDesk persons;
  private final SentOnce once;

  CorrectionPage(Sights sights, CorrectionDesk corrections, FamilyDesk families, PersonsDesk persons, SentOnce once) {
    this.sights = sights;
    this.corrections = corrections;
    this.families = families;
    this.persons = persons;
    this.once = once;
  }

  @GetMapping("/dossiers/{number}/correction")
  String show(@PathVariable("number") String number, Model model) {
    SeenCase file = sights.openOwn(new CaseNumber(number));
    model.addAttribute("file", file);
    model.addAttribute("guardians", families.guardians(file.number()));
    model.addAttribute("corrections", corrections.of(file.number()));
    model.addAttribute("subjects", persons.headings());
    model.addAttribute("voices", Voice.values());
    return "correction";
  }

  @PostMapping("/dossiers/{number}/correction/{sujet}")
  String correct(
      @PathVariable("number") String number,
      @PathVariable("sujet") String subject,
      @RequestParam Map<String, String> form,
      RedirectAttributes answer) {
    SeenCase file = sights.openOwn(new CaseNumber(number));
    try {
      once.run(form.get(UnsentForms.FIELD), form, () -> correct(file.number(), subject, form));
      answer.addFlashAttribute("done", "C’est fait, et le dossier dit que cela a été changé.");
    } catch (Refusal refusal) {
      // what was typed is given back: nothing is lost
      answer.addFlashAttribute("refusal", refusal.getMessage());
      Map<String, String> typed = new HashMap<>(form);
      typed.remove("_csrf");
      answer.addFlashAttribute("typed", typed);
      answer.addFlashAttribute("typedIn", subject);
    }
    return "redirect:/dossiers/" + file.number() + "/correction";
  }

  private void correct(CaseNumber number, String subject, Map<String, String> form) {
    switch (subject) {
      case "identite" -> corrections.correctIdentity(identity(number, form));
      case "responsable" -> corrections.correctGuardian(guardian(number, form));
      case "remarque" ->
          corrections.addRemark(new AddRemark(number, text(form, "propos"), text(form, "remarque"), voice(form.get("voix"))));
      default -> throw new Refusal("Cette page n’existe pas.");
    }
  }

  private static CorrectIdentity identity(CaseNumber number, Map<String, String> form) {
    return new CorrectIdentity(
        number, text(form, "nom"), text(form, "prenom"), day(text(form, "naissance")), voice(form.get("voix")), text(form, "raison"));
  }

  private static CorrectGuardian guardian(CaseNumber number, Map<String, String> form) {
    Guardian corrected =
        new Guardian(
            text(form, "nom"), text(form, "lien"), form.containsKey("autorite"), form.get("telephone"), form.get("courriel"));
    return new CorrectGuardian(number, text(form, "ancien"), corrected, voice(form.get("voix")), text(form, "raison"));
  }

  private static String text(Map<String, String> form, String name) {
    return form.getOrDefault(name, "");
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeParseException e) {
      throw new Refusal("Choisissez la date de naissance dans le calendrier, ou écrivez-la comme 2010-05-02.");
    }
  }

  private static Voice voice(@Nullable String name) {
    return Voice.named(name)
        .orElseThrow(() -> new Refusal("Dites qui le demande : un responsable légal, le jeune, ou les deux."));
  }
}
