package fr.allianceeducative.workspace;

import fr.allianceeducative.casefile.CaseStories;
import fr.allianceeducative.casefile.SeenCase;
import fr.allianceeducative.casefile.Sights;
import fr.allianceeducative.casefile.TaskSights;
import fr.allianceeducative.conversation.ConversationDesk;
import fr.allianceeducative.engine.OpenTask;
import fr.allianceeducative.engine.OpenTasks;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.access.AccessMatrix;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The case beside the form of a task: parts of the page of the case, for Tasklist to put into its own page.
 *
 * <p>The engine says whether the task is the person’s. A task that is not, and one that concerns no case or several, show nothing. Who leads
 * the school looks at the tasks of colleagues with the own rights: such a task shows nothing more.
 */
@Controller
class TaskCase {

  private final OpenTasks tasks;
  private final HeldTasks held;
  private final Sights sights;
  private final TaskSights taskSights;
  private final CaseStories stories;
  private final ConversationDesk conversations;
  private final People people;
  private final AccessMatrix matrix;

  TaskCase(
      OpenTasks tasks,
      HeldTasks held,
      Sights sights,
      TaskSights taskSights,
      CaseStories stories,
      ConversationDesk conversations,
      People people,
      AccessMatrix matrix) {
    this.tasks = tasks;
    this.held = held;
    this.sights = sights;
    this.taskSights = taskSights;
    this.stories = stories;
    this.conversations = conversations;
    this.people = people;
    this.matrix = matrix;
  }

  @GetMapping("/taches/{task}/carte")
  @Nullable String card(@PathVariable("task") String task, Model model, HttpServletResponse answer) {
    Optional<OpenTask> open = open(task);
    boolean ofColleagues = open.isPresent() && held.isOfColleagues(task);
    model.addAttribute("ofColleagues", ofColleagues);
    Optional<CaseNumber> number = open.flatMap(TaskCase::caseOf);
    number.map(its -> ofColleagues ? sights.glance(its) : sights.glanceByTask(its)).ifPresent(seen -> fill(model, seen));
    return number.isPresent() ? "fragments/case-parts :: card" : ofColleagues ? "fragments/case-parts :: of-colleagues" : nothing(answer);
  }

  @GetMapping("/taches/{task}/dossier")
  @Nullable String story(@PathVariable("task") String task, Model model, HttpServletResponse answer) {
    Optional<CaseNumber> number = open(task).flatMap(TaskCase::caseOf);
    number.ifPresent(its -> model.addAttribute("story", stories.story(held.isOfColleagues(task) ? sights.open(its) : sights.openByTask(its))));
    return number.isPresent() ? "fragments/case-parts :: story" : nothing(answer);
  }

  /** The fil is open to those who follow the pupil; a task alone does not open it, and the tab says so. */
  @GetMapping("/taches/{task}/fil")
  @Nullable String conversation(@PathVariable("task") String task, Model model, HttpServletResponse answer) {
    Optional<CaseNumber> number = open(task).flatMap(TaskCase::caseOf);
    if (number.isEmpty()) {
      return nothing(answer);
    }
    Optional<String> closed = conversations.closed(number.get());
    closed.ifPresent(why -> model.addAttribute("why", why));
    return closed.isPresent() ? "fragments/case-parts :: closed-fil" : "redirect:/dossiers/" + number.get() + "/fil";
  }

  private void fill(Model model, SeenCase seen) {
    model.addAttribute("glance", stories.glance(seen));
    model.addAttribute("unread", conversations.unread(seen));
    model.addAttribute("links", seen.isOpen() && sights.isOwn(seen) && mayOpenTheLinks(seen));
  }

  private boolean mayOpenTheLinks(SeenCase seen) {
    return people
        .current()
        .filter(staff -> matrix.opens("GET", "/dossiers/" + seen.number() + "/liens", staff.roles()))
        .isPresent();
  }

  private Optional<OpenTask> open(String task) {
    return taskSights.throughTask().isNothing() || held.isKept(task) ? Optional.empty() : tasks.find(task);
  }

  private static Optional<CaseNumber> caseOf(OpenTask task) {
    return Optional.ofNullable(task.caseKey()).flatMap(CaseNumber::read);
  }

  private static @Nullable String nothing(HttpServletResponse answer) {
    answer.setStatus(HttpServletResponse.SC_NO_CONTENT);
    return null;
  }
}
