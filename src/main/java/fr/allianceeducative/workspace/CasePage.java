package fr.allianceeducative.workspace;

import fr.allianceeducative.casefile.CaseStories;
import fr.allianceeducative.casefile.SeenCase;
import fr.allianceeducative.casefile.Sights;
import fr.allianceeducative.conversation.ConversationDesk;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.access.AccessMatrix;
import fr.allianceeducative.people.access.Block;
import fr.allianceeducative.people.access.Extent;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of a case: what it tells, and what the person may do about it. */
@Controller
class CasePage {

  private final Sights sights;
  private final CaseStories stories;
  private final ConversationDesk conversations;
  private final People people;
  private final AccessMatrix matrix;

  CasePage(
      Sights sights, CaseStories stories, ConversationDesk conversations, People people, AccessMatrix matrix) {
    this.sights = sights;
    this.stories = stories;
    this.conversations = conversations;
    this.people = people;
    this.matrix = matrix;
  }

  @GetMapping("/dossiers/{number}")
  String show(@PathVariable("number") String number, Model model) {
    SeenCase file = sights.open(new CaseNumber(number));
    model.addAttribute("story", stories.story(file));
    model.addAttribute("talks", file.sight().reads(Block.CONVERSATION));
    model.addAttribute("unread", conversations.unread(file));
    Set<Role> roles = people.current().orElseThrow().roles();
    boolean own = sights.isOwn(file);
    model.addAttribute("own", own);
    boolean incidents = own && file.isOpen() && opens("POST", file, "incident", roles);
    model.addAttribute("incidents", incidents ? List.of(Incident.values()) : List.of());
    model.addAttribute("correct", own && opens("GET", file, "correction", roles));
    model.addAttribute("known", own && opens("GET", file, "acces", roles));
    model.addAttribute("links", own && file.isOpen() && opens("GET", file, "liens", roles));
    model.addAttribute("notes", file.sight().of(Block.PROTECTED_NOTE).reaches(Extent.OWN) && opens("GET", file, "notes", roles));
    model.addAttribute("shares", opens("GET", file, "partages", roles));
    return "case";
  }

  private boolean opens(String method, SeenCase file, String what, Set<Role> roles) {
    return matrix.opens(method, "/dossiers/" + file.number() + "/" + what, roles);
  }
}
