package fr.allianceeducative.casefile.process;

import fr.allianceeducative.engine.EveryUserTask;
import fr.allianceeducative.kernel.SchoolZone;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * A task meant for a day comes up when that day begins at the school, and is late when its working day is over: a model may give the same
 * date for both. A due date with an hour of the working day keeps it, as a session does.
 */
@Component
class DatedTasks extends EveryUserTask {

  private final WallClock wall;

  /** The engine reads its models before the rooms are ready. */
  DatedTasks(@Lazy WallClock wall) {
    this.wall = wall;
  }

  @Override
  protected void listenTo(TaskDefinition task) {
    task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, this::place);
  }

  private void place(DelegateTask task) {
    Date comesUp = task.getFollowUpDate();
    if (comesUp == null) {
      return;
    }
    SchoolZone zone = wall.zoneOf(task.getTenantId());
    task.setFollowUpDate(WallClock.begins(day(comesUp, zone), zone));
    Date due = task.getDueDate();
    if (due != null && !due.after(WallClock.morning(day(due, zone), zone))) {
      task.setDueDate(WallClock.evening(day(due, zone), zone));
    }
  }

  private static LocalDate day(Date date, SchoolZone zone) {
    return LocalDate.ofInstant(date.toInstant(), zone.time());
  }
}
