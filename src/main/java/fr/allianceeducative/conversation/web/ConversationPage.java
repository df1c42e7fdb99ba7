package fr.allianceeducative.conversation.web;

import fr.allianceeducative.casefile.CaseGlance;
import fr.allianceeducative.casefile.CaseStories;
import fr.allianceeducative.conversation.Conversation;
import fr.allianceeducative.conversation.ConversationDesk;
import fr.allianceeducative.conversation.WritePost;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.people.access.AccessMatrix;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows a fil and takes what is written in it; Tasklist shows the same page in a tab. */
@Controller
class ConversationPage {

  private final ConversationDesk desk;
  private final CaseStories stories;
  private final People people;
  private final AccessMatrix matrix;

  ConversationPage(ConversationDesk desk, CaseStories stories, People people, AccessMatrix matrix) {
    this.desk = desk;
    this.stories = stories;
    this.people = people;
    this.matrix = matrix;
  }

  @GetMapping("/dossiers/{number}/fil")
  String show(
      @PathVariable("number") String number, @RequestParam(name = "avant", required = false) @Nullable String before, Model model) {
    Conversation conversation = desk.open(new CaseNumber(number), message(before));
    CaseGlance glance = stories.glance(conversation.file());
    model.addAttribute("fil", conversation);
    model.addAttribute("glance", glance);
    model.addAttribute("before", before != null);
    model.addAttribute("once", UUID.randomUUID().toString());
    model.addAttribute("longest", WritePost.LONGEST);
    Staff reader = people.current().orElseThrow();
    model.addAttribute("reader", reader.userName());
    model.addAttribute("linked", matrix.opens("GET", "/dossiers/" + number, reader.roles()));
    return "conversation";
  }

  @PostMapping("/dossiers/{number}/fil")
  String write(
      @PathVariable("number") String number,
      @RequestParam(name = "message", defaultValue = "") String text,
      @RequestParam(name = "prevenir", defaultValue = "") String tell,
      @RequestParam(name = "cle", defaultValue = "") String once,
      RedirectAttributes answer) {
    CaseNumber known = new CaseNumber(number);
    desk.mustBeOpen(known);
    try {
      desk.write(new WritePost(known, text, tell.isBlank() ? null : tell, once));
      answer.addFlashAttribute("done", "Votre message est envoyé.");
    } catch (Refusal refusal) {
      // what was typed is given back: nothing is lost
      answer.addFlashAttribute("refusal", refusal.getMessage());
      answer.addFlashAttribute("typed", text);
      answer.addFlashAttribute("telling", tell);
    }
    return "redirect:/dossiers/" + known + "/fil";
  }

  private static @Nullable Long message(@Nullable String id) {
    return id != null && id.matches("[0-9]{1,18}") ? Long.valueOf(id) : null;
  }
}
