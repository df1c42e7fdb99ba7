package fr.allianceeducative.rights.web;

import fr.allianceeducative.casefile.AgreementDesk;
import fr.allianceeducative.casefile.SeenCase;
import fr.allianceeducative.casefile.Share;
import fr.allianceeducative.casefile.Sights;
import fr.allianceeducative.casefile.Voice;
import fr.allianceeducative.casefile.WithdrawAgreements;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.access.AccessMatrix;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The register of shares of a case: what goes to whom, on which basis, since when, until when, and who ended it. Here somebody of
 * the school notes that the family or the young person takes an agreement back.
 */
@Controller
class SharesPage {

  private final Sights sights;
  private final AgreementDesk agreements;
  private final RegisterWords words;
  private final People people;
  private final AccessMatrix matrix;

  SharesPage(Sights sights, AgreementDesk agreements, RegisterWords words, People people, AccessMatrix matrix) {
    this.sights = sights;
    this.agreements = agreements;
    this.words = words;
    this.people = people;
    this.matrix = matrix;
  }

  @GetMapping("/dossiers/{number}/partages")
  String show(@PathVariable("number") String number, Model model) {
    SeenCase file = sights.open(new CaseNumber(number));
    model.addAttribute("file", file);
    model.addAttribute("lines", words.lines(agreements.register(file.number())));
    model.addAttribute("voices", Voice.values());
    boolean may = matrix.opens("POST", "/dossiers/" + number + "/partages", people.current().orElseThrow().roles());
    model.addAttribute("partners", may && file.isOpen() && sights.isOwn(file) ? partners(file) : List.of());
    return "shares";
  }

  @PostMapping("/dossiers/{number}/partages")
  String withdraw(
      @PathVariable("number") String number,
      @RequestParam MultiValueMap<String, String> form,
      RedirectAttributes answer) {
    SeenCase file = sights.openOwn(new CaseNumber(number));
    // one by one: a list would be cut at the comma of « Awa Diallo, Mission locale »
    Set<String> partners = Set.copyOf(form.getOrDefault("partenaire", List.of()));
    try {
      agreements.withdraw(new WithdrawAgreements(file.number(), partners, voice(form.getFirst("voix"))));
      answer.addFlashAttribute("done", "C’est noté : le partage s’arrête dès maintenant. Les procédures que la loi impose continuent.");
    } catch (Refusal refusal) {
      answer.addFlashAttribute("refusal", refusal.getMessage());
      answer.addFlashAttribute("chosen", partners);
    }
    return "redirect:/dossiers/" + file.number() + "/partages";
  }

  private List<String> partners(SeenCase file) {
    return agreements.current(file.number()).stream().map(Share::partner).distinct().toList();
  }

  private static Voice voice(@Nullable String name) {
    return Voice.named(name)
        .orElseThrow(() -> new Refusal("Dites qui reprend l’accord : un responsable légal, le jeune, ou les deux."));
  }
}
