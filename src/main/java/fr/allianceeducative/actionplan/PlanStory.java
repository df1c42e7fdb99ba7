package fr.allianceeducative.actionplan;

import fr.allianceeducative.casefile.CaseTeller;
import fr.allianceeducative.casefile.Chapter;
import fr.allianceeducative.casefile.Passage;
import fr.allianceeducative.casefile.SeenCase;
import fr.allianceeducative.people.access.Block;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The plan, what each action brought, the last exchange with pupil and family, and the dates agreed for what follows. */
@Component
class PlanStory implements CaseTeller {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final Plans plans;
  private final Exchanges exchanges;

  PlanStory(Plans plans, Exchanges exchanges) {
    this.plans = plans;
    this.exchanges = exchanges;
  }

  @Override
  public List<Passage> tell(SeenCase seen) {
    if (!seen.sight().reads(Block.ACTIONS)) {
      return List.of();
    }
    List<Passage> told = new ArrayList<>();
    Optional<Plan> plan = plans.latest(seen.number());
    plan.ifPresent(
        its -> {
          told.add(heading(its));
          its.actions().stream().map(PlanStory::action).forEach(told::add);
        });
    exchanges.last(seen.number()).ifPresent(
        last -> {
          told.add(exchange(last, seen));
          told.add(next("Prochain échange", last.nextOn()));
        });
    plan.filter(Plan::isStarted)
        .map(Plan::reviewOn)
        .ifPresent(on -> told.add(next("Point sur le plan", on)));
    return told;
  }

  private static Passage heading(Plan plan) {
    return Passage.of(
            Chapter.PLAN,
            plan.version() == 1 ? "Le plan" : "Le plan, version " + plan.version(),
            plan.signedOn() == null ? plan.draftedOn() : plan.signedOn(), null)
        .with("Objectif", plan.objective())
        .with(
            "État",
            switch (plan.state()) {
              case DRAFT -> "en préparation";
              case STARTED -> "signé, en cours";
              case REFUSED -> "refusé";
              case ENDED -> "terminé";
            });
  }

  private static Passage action(PlanAction action) {
    PlannedAction planned = action.planned();
    String who = planned.responsible().label() + (planned.responsibleName() == null ? "" : ", " + planned.responsibleName());
    return Passage.of(Chapter.PLAN, planned.what(), null, null)
        .with("Avec", planned.scheme())
        .with("Qui, quand", who + ", du " + DAY.format(planned.startsOn()) + " au " + DAY.format(planned.endsOn()))
        .with("Résultat", action.result() == null ? state(action.state()) : action.result().label());
  }

  private static String state(PlanAction.State state) {
    return switch (state) {
      case PLANNED -> "à venir";
      case RUNNING -> "en cours";
      case DONE -> "faite";
      case STOPPED -> "arrêtée";
    };
  }

  /** That they met, and how it stands, belongs to the plan; what was said, to those who read the exchanges. */
  private static Passage exchange(Exchange last, SeenCase seen) {
    return Passage.of(Chapter.PLAN, "Dernier échange", last.heldOn(), last.recordedBy())
        .with("Contact", last.colour().label())
        .with("Contenu", seen.reads(Block.EXCHANGES, last.recordedBy()) ? last.content() : null);
  }

  private static Passage next(String what, LocalDate on) {
    return Passage.of(Chapter.NEXT, what, on, null);
  }
}
