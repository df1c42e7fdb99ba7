package fr.allianceeducative.casefile;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The parts of the page of a case, in the order in which a colleague who opens it needs them. */
public enum Chapter {
  WHY("Pourquoi nous sommes là"),
  DIAGNOSIS("Ce que nous comprenons ensemble"),
  PLAN("Le plan et ce qu’il apporte"),
  DECISIONS("Ce qui a été décidé"),
  SHARES("Ce qui est partagé, et avec qui"),
  NEXT("Ce qui vient ensuite");

  private final String title;

  Chapter(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /** Decisions of all rooms newest first, what comes next soonest first; the rest as the rooms tell it. */
  List<Passage> inOrder(List<Passage> passages) {
    return switch (this) {
      case DECISIONS -> passages.stream().sorted(byDay(Comparator.reverseOrder())).toList();
      case NEXT -> passages.stream().sorted(byDay(Comparator.naturalOrder())).toList();
      default -> passages;
    };
  }

  private static Comparator<Passage> byDay(Comparator<LocalDate> order) {
    return Comparator.comparing(Passage::on, Comparator.nullsLast(order));
  }

  /** Where the chapter stands on the page. */
  public String anchor() {
    return "dossier-" + name().toLowerCase(Locale.ROOT);
  }
}
