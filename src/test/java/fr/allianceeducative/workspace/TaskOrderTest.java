package fr.allianceeducative.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allianceeducative.testing.ModelEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Databases do not agree where a missing date belongs; whoever works through a list does. */
@Tag("database")
class TaskOrderTest {

  @RegisterExtension static final ProcessEngineCoverageExtension ENGINE = new ModelEngine().engine();

  private final TaskService tasks = ENGINE.getProcessEngine().getTaskService();

  @Test
  void what_is_late_comes_first_then_what_comes_due_and_what_has_no_date_comes_last() {
    task("sans échéance", null);
    task("demain", new Date(System.currentTimeMillis() + 86_400_000));
    task("en retard", new Date(System.currentTimeMillis() - 86_400_000));

    assertThat(tasks.createTaskQuery().orderByDueDate().asc().orderByTaskCreateTime().asc().list())
        .extracting(Task::getName)
        .containsExactly("en retard", "demain", "sans échéance");
  }

  @Test
  void the_house_orders_as_this_test_does_and_tasklist_asks_for_it() throws IOException {
    assertThat(Files.readString(Path.of("src/main/resources/application.yaml"))).contains(";DEFAULT_NULL_ORDERING=HIGH");
    assertThat(Files.readString(Path.of("src/main/resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/config.js")))
        .contains("'scripts/ordre'");
  }

  private void task(String name, @Nullable Date due) {
    Task task = tasks.newTask();
    task.setName(name);
    task.setDueDate(due);
    tasks.saveTask(task);
  }
}
