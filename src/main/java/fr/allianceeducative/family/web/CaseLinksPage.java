package fr.allianceeducative.family.web;

import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.CaseFile;
import fr.allianceeducative.casefile.SeenCase;
import fr.allianceeducative.casefile.Sights;
import fr.allianceeducative.family.FamilyLink;
import fr.allianceeducative.family.FamilyLinkDesk;
import fr.allianceeducative.family.LinkPurpose;
import fr.allianceeducative.family.SendLink;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.notification.Channel;
import fr.allianceeducative.notification.Message;
import fr.allianceeducative.notification.SentMessages;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.SentOnce;
import fr.allianceeducative.people.UnsentForms;
import fr.allianceeducative.people.Staff;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where somebody of the school sends a personal link, sends it again or stops it, and sees what became of it. */
@Controller
class CaseLinksPage {

  private static final String PUPIL = "eleve";

  private final Sights sights;
  private final CaseDesk cases;
  private final FamilyLinkDesk links;
  private final SentMessages messages;
  private final People people;
  private final SentOnce once;
  private final Clock clock;

  CaseLinksPage(Sights sights, CaseDesk cases, FamilyLinkDesk links, SentMessages messages, People people, SentOnce once, Clock clock) {
    this.messages = messages;
    this.sights = sights;
    this.cases = cases;
    this.links = links;
    this.people = people;
    this.once = once;
    this.clock = clock;
  }

  @GetMapping("/dossiers/{number}/liens")
  String show(@PathVariable("number") String number, Model model) {
    SeenCase seen = sights.openOwn(new CaseNumber(number));
    CaseFile file = cases.caseFile(seen.number());
    model.addAttribute("file", seen);
    model.addAttribute("lines", lines(links.of(seen.number())));
    links.whyNot(file).ifPresent(reason -> model.addAttribute("closed", reason));
    model.addAttribute("guardians", links.guardians(file));
    model.addAttribute("adult", file.pupil().ofAgeOn(LocalDate.now(clock)));
    model.addAttribute("purposes", LinkPurpose.values());
    model.addAttribute("channels", offered());
    model.addAttribute("once", UUID.randomUUID().toString());
    return "case-links";
  }

  /** Those by which something leaves this house; while none is configured, all: messages wait, and the page says so. */
  private List<Channel> offered() {
    List<Channel> leaving = Stream.of(Channel.values()).filter(messages::leavesBy).toList();
    return leaving.isEmpty() ? List.of(Channel.values()) : leaving;
  }

  @PostMapping("/dossiers/{number}/liens")
  String send(
      @PathVariable("number") String number,
      @RequestParam(name = "qui", defaultValue = "") String who,
      @RequestParam(name = "objet", required = false) @Nullable String purpose,
      @RequestParam(name = "moyen", required = false) @Nullable String channel,
      @RequestParam(name = "adresse", required = false) @Nullable String address,
      @RequestParam Map<String, String> form,
      RedirectAttributes answer) {
    SeenCase file = sights.openOwn(new CaseNumber(number));
    return act(
        file,
        answer,
        "Le lien est prêt. Cette page dit quand il part, et quand il est ouvert.",
        () -> {
          try {
            once.run(form.get(UnsentForms.FIELD), form, () -> links.send(command(file.number(), who, purpose, channel, address)));
          } catch (Refusal refusal) {
            // what was chosen is given back
            answer.addFlashAttribute("typed", Map.of("qui", who, "adresse", Objects.requireNonNullElse(address, "")));
            answer.addFlashAttribute("objet", purpose);
            answer.addFlashAttribute("moyen", channel);
            throw refusal;
          }
        });
  }

  @PostMapping("/dossiers/{number}/liens/{link}/renvoi")
  String remind(
      @PathVariable("number") String number,
      @PathVariable("link") String link,
      @RequestParam Map<String, String> form,
      RedirectAttributes answer) {
    SeenCase file = sights.openOwn(new CaseNumber(number));
    return act(file, answer, "Le lien est prêt à partir de nouveau. Cette page dit quand il part.", () -> once.run(form.get("cle"), form, () -> links.remind(file.number(), link)));
  }

  @PostMapping("/dossiers/{number}/liens/{link}/arret")
  String revoke(@PathVariable("number") String number, @PathVariable("link") String link, RedirectAttributes answer) {
    SeenCase file = sights.openOwn(new CaseNumber(number));
    return act(file, answer, "Ce lien n’ouvre plus rien.", () -> links.revoke(file.number(), link));
  }

  private static SendLink command(
      CaseNumber number, String who, @Nullable String purpose, @Nullable String channel, @Nullable String address) {
    Refusal.unless(!who.isBlank(), "Choisissez à qui le lien est envoyé.");
    return new SendLink(
        number,
        who.equals(PUPIL) ? null : who,
        LinkPurpose.named(purpose).orElseThrow(() -> new Refusal("Choisissez ce que le lien permet.")),
        Arrays.stream(Channel.values())
            .filter(each -> each.name().equals(channel))
            .findFirst()
            .orElseThrow(() -> new Refusal("Choisissez le courriel ou le SMS.")),
        address);
  }

  private static String act(SeenCase file, RedirectAttributes answer, String done, Runnable what) {
    try {
      what.run();
      answer.addFlashAttribute("done", done);
    } catch (Refusal refusal) {
      answer.addFlashAttribute("refusal", refusal.getMessage());
    }
    return "redirect:/dossiers/" + file.number() + "/liens";
  }

  private List<LinkLine> lines(List<FamilyLink> sent) {
    Map<String, String> names =
        Staff.namesOf(people.named(sent.stream().map(FamilyLink::sentBy).filter(Objects::nonNull).distinct().toList()));
    Map<String, Message> last = messages.lastTo(sent.stream().map(FamilyLink::recipient).toList());
    return sent.stream()
        .map(link -> LinkLine.of(link, last.get(link.recipient()), messages.leavesBy(link.channel()), names, clock))
        .toList();
  }
}
