package fr.allianceeducative.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The summary of a day in words: figures and kinds, nothing about anybody. */
final class DigestText {

  private DigestText() {}

  /** @param page where a head finds what waits for nobody */
  static String of(Work work, long untaken, String page, Map<Occasion, Long> waiting) {
    List<String> lines = new ArrayList<>();
    if (work.own() > 0) {
      lines.add(tasks(work.own(), "à votre nom", work.ownLate()));
    }
    if (work.team() > 0) {
      lines.add(tasks(work.team(), "pour votre équipe", work.teamLate()));
    }
    if (untaken > 0) {
      lines.add(
          "– " + count(untaken, "tâche attend", "tâches attendent") + " une fonction que personne n’exerce ici aujourd’hui : " + page);
    }
    waiting.forEach((occasion, count) -> line(lines, occasion, count));
    return "Votre récapitulatif du jour\n\n" + String.join("\n", lines);
  }

  private static void line(List<String> lines, Occasion occasion, long count) {
    switch (occasion) {
      case TASK -> lines.add("– " + count(count, "tâche nouvellement confiée", "tâches nouvellement confiées"));
      case REMINDER -> lines.add("– " + count(count, "rappel", "rappels"));
      default -> lines.add("– " + count(count, "autre message", "autres messages"));
    }
  }

  private static String tasks(long count, String whose, long late) {
    return "– " + count(count, "tâche", "tâches") + " " + whose + (late == 0 ? "" : ", dont " + late + " en retard");
  }

  private static String count(long count, String one, String many) {
    return count + " " + (count < 2 ? one : many);
  }
}
