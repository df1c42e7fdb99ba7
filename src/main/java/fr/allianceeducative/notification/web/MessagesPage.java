package fr.allianceeducative.notification.web;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.notification.Channel;
import fr.allianceeducative.notification.ContactDesk;
import fr.allianceeducative.notification.ContactPoint;
import fr.allianceeducative.notification.Message;
import fr.allianceeducative.notification.SentMessages;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Staff;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How somebody wishes to be reached, what they were told, and what was sent in their school. Works without scripts. */
@Controller
class MessagesPage {

  private static final String PAGE = "redirect:/notifications";

  private final ContactDesk contacts;
  private final SentMessages sent;
  private final People people;

  MessagesPage(ContactDesk contacts, SentMessages sent, People people) {
    this.contacts = contacts;
    this.sent = sent;
    this.people = people;
  }

  /** What the form asks; everything is optional to a browser. */
  record Wishes(
      @Nullable String mail,
      @Nullable String mobile,
      ContactPoint.@Nullable Rhythm rhythm,
      @Nullable String quietFrom,
      @Nullable String quietUntil,
      @Nullable Boolean urgentBySms) {

    static Wishes of(ContactPoint point) {
      return new Wishes(
          point.mail(), point.mobile(), point.rhythm(), point.quietFrom().toString(), point.quietUntil().toString(),
          point.urgentBySms());
    }

    ContactPoint by(String userName) {
      return new ContactPoint(
          userName, mail, mobile, rhythm == null ? ContactPoint.Rhythm.DAILY : rhythm, time(quietFrom), time(quietUntil),
          Boolean.TRUE.equals(urgentBySms));
    }

    private static LocalTime time(@Nullable String text) {
      try {
        return LocalTime.parse(text == null ? "" : text.strip());
      } catch (DateTimeParseException e) {
        throw new Refusal("Écrivez une heure comme 19:00 pour le début et la fin des heures calmes.");
      }
    }
  }

  /** One line of the list of a school. */
  record Sent(Message message, String person, boolean mayRemind, boolean mayRevoke) {}

  @GetMapping("/notifications")
  String page(@RequestParam(name = "dossier", required = false) @Nullable String dossier, Model model) {
    Staff me = people.current().orElseThrow();
    if (!model.containsAttribute("wishes")) {
      model.addAttribute("wishes", Wishes.of(contacts.of(me.userName())));
    }
    CaseNumber about = dossier == null ? null : CaseNumber.read(dossier).orElse(null);
    model.addAttribute("time", sent.timeOf(me));
    model.addAttribute("sms", sent.leavesBy(Channel.SMS));
    model.addAttribute("rhythms", List.of(ContactPoint.Rhythm.values()));
    model.addAttribute("mine", sent.to(me.userName()));
    model.addAttribute("about", about);
    model.addAttribute("looksAfter", sent.mayLookAfter(me, about));
    model.addAttribute("sent", lines(sent.inSchoolOf(me, about)));
    return "notifications";
  }

  @PostMapping("/notifications")
  String choose(@ModelAttribute Wishes wishes, RedirectAttributes answer) {
    try {
      contacts.choose(wishes.by(people.current().orElseThrow().userName()));
      answer.addFlashAttribute("done", "Vos choix sont enregistrés.");
    } catch (Refusal refusal) {
      // what was typed stays in the form
      answer.addFlashAttribute("wishes", wishes);
      answer.addFlashAttribute("refusal", refusal.getMessage());
    }
    return PAGE;
  }

  @PostMapping("/notifications/{id}/rappel")
  String remind(
      @PathVariable("id") long id,
      @RequestParam(name = "dossier", required = false) @Nullable String dossier,
      RedirectAttributes answer) {
    return act(() -> sent.remind(id, people.current().orElseThrow()), "Le rappel part.", dossier, answer);
  }

  @PostMapping("/notifications/{id}/annulation")
  String revoke(
      @PathVariable("id") long id,
      @RequestParam(name = "dossier", required = false) @Nullable String dossier,
      RedirectAttributes answer) {
    return act(() -> sent.revoke(id, people.current().orElseThrow()), "Le message est annulé.", dossier, answer);
  }

  private static String act(Runnable act, String done, @Nullable String dossier, RedirectAttributes answer) {
    try {
      act.run();
      answer.addFlashAttribute("done", done);
    } catch (Refusal refusal) {
      answer.addFlashAttribute("refusal", refusal.getMessage());
    }
    if (dossier != null && CaseNumber.read(dossier).isPresent()) {
      answer.addAttribute("dossier", dossier);
    }
    return PAGE;
  }

  private List<Sent> lines(List<Message> messages) {
    Map<String, String> names =
        Staff.namesOf(people.named(messages.stream().map(Message::recipient).distinct().toList()));
    Set<Long> remindable = sent.remindable(messages);
    return messages.stream()
        .map(
            message ->
                new Sent(
                    message, names.getOrDefault(message.recipient(), message.recipient()), remindable.contains(message.id()),
                    sent.mayRevoke(message)))
        .toList();
  }
}
