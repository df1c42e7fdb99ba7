package fr.allianceeducative.engine;

import fr.allianceeducative.kernel.Printable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What a person answered in a form, taken out of the engine.
 *
 * <p>Keys are the keys of the form's fields. A blank answer and a missing one are the same. Types are those the form-js of
 * Tasklist submits: text, number, boolean, ISO date, JSON lists and groups.
 */
public final class FormAnswers {

  private final Map<String, Object> values;

  private FormAnswers(Map<String, Object> values) {
    this.values = values;
  }

  /** Answers given directly, for a caller that is not a task (a page, a test). */
  public static FormAnswers of(Map<String, Object> values) {
    return new FormAnswers(Map.copyOf(values));
  }

  /** Takes every variable that is not a routing fact out of the task's process and returns them. */
  public static FormAnswers take(DelegateTask task) {
    return take(task, task.getProcessDefinitionId());
  }

  /** The same for the form a process is started with; for a listener of its start event. */
  public static FormAnswers take(DelegateExecution start) {
    return take(start, start.getProcessDefinitionId());
  }

  /** Whether the version of the path that a task stands in knows a fact: forms are newer than paths that began before them. */
  public static boolean isFactOf(DelegateTask task, String fact) {
    return RoutingFacts.isFact(task.getProcessDefinitionId(), fact);
  }

  private static FormAnswers take(VariableScope scope, String processDefinitionId) {
    Map<String, Object> taken = new HashMap<>();
    for (String name : List.copyOf(scope.getVariableNames())) {
      if (!RoutingFacts.isFact(processDefinitionId, name)) {
        Object value = plain(scope.getVariable(name));
        if (value != null) {
          taken.put(name, value);
        }
        scope.removeVariable(name);
      }
    }
    return new FormAnswers(taken);
  }

  public Optional<String> text(String key) {
    return Optional.ofNullable(values.get(key)).map(Object::toString).map(Printable::of).map(String::strip).filter(text -> !text.isEmpty());
  }

  /** The text, or the refusal « Remplissez … » when nothing was answered. */
  public String requiredText(String key, String label) {
    return text(key).orElseThrow(() -> TypedAnswer.missing(label));
  }

  /** Whether a box is ticked. */
  public boolean yes(String key) {
    Object value = values.get(key);
    return Boolean.TRUE.equals(value) || "true".equals(value);
  }

  /** The answer to a question that must be answered: an unticked box would be a « no » that nobody said. */
  public boolean requiredYesOrNo(String key, String label) {
    return requiredChoice(key, TypedAnswer.YesNo.class, label) == TypedAnswer.YesNo.YES;
  }

  public Optional<BigDecimal> number(String key, String label) {
    return text(key).map(text -> TypedAnswer.number(text, label));
  }

  /** A date; the time of day of a date-time field is left out. */
  public Optional<LocalDate> date(String key, String label) {
    return text(key).map(text -> TypedAnswer.moment(text, label).toLocalDate());
  }

  public LocalDate requiredDate(String key, String label) {
    return date(key, label).orElseThrow(() -> TypedAnswer.missing(label));
  }

  /** A date with its time of day; midnight when the field holds a date only. */
  public Optional<LocalDateTime> dateTime(String key, String label) {
    return text(key).map(text -> TypedAnswer.moment(text, label));
  }

  public LocalDateTime requiredDateTime(String key, String label) {
    return dateTime(key, label).orElseThrow(() -> TypedAnswer.missing(label));
  }

  /** One of an enum's names; the refusal names the field when the answer is none of them. */
  public <E extends Enum<E>> Optional<E> choice(String key, Class<E> type, String label) {
    return text(key).map(text -> TypedAnswer.choice(type, text, label));
  }

  public <E extends Enum<E>> E requiredChoice(String key, Class<E> type, String label) {
    return choice(key, type, label).orElseThrow(() -> TypedAnswer.missing(label));
  }

  /** The names chosen in a checklist or a taglist. */
  public <E extends Enum<E>> List<E> choices(String key, Class<E> type, String label) {
    return texts(key).stream().map(text -> TypedAnswer.choice(type, text, label)).toList();
  }

  /** The texts of a checklist or a taglist, blank ones left out. */
  public List<String> texts(String key) {
    if (values.get(key) instanceof List<?> list) {
      return list.stream().map(String::valueOf).map(Printable::of).map(String::strip).filter(text -> !text.isEmpty()).toList();
    }
    return text(key).map(List::of).orElseGet(List::of);
  }

  /** The rows of a dynamic list, in the order the person sees them. */
  public List<FormAnswers> rows(String key) {
    List<FormAnswers> rows = new ArrayList<>();
    if (values.get(key) instanceof List<?> list) {
      for (Object row : list) {
        if (row instanceof Map<?, ?> map) {
          Map<String, Object> answers = new HashMap<>();
          map.forEach(
              (name, value) -> {
                if (value != null) {
                  answers.put(String.valueOf(name), value);
                }
              });
          rows.add(new FormAnswers(answers));
        }
      }
    }
    return rows;
  }

  private static @Nullable Object plain(@Nullable Object value) {
    return value instanceof SpinJsonNode json ? JsonAnswers.plain(json.toString()) : value;
  }
}
