package fr.allianceeducative.casefile.process;

import fr.allianceeducative.casefile.OfferedCases;
import fr.allianceeducative.engine.WithinCases;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Staff;
import java.util.List;
import org.camunda.bpm.engine.impl.FilterServiceImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.query.Query;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The lists of Tasklist leave out what somebody can neither open nor take: what is offered to the function for the pupils of others. */
@Component
class BoundedLists extends AbstractProcessEnginePlugin {

  private final OfferedCases offered;
  private final People people;

  /** The engine is made before the rooms are ready. */
  BoundedLists(@Lazy OfferedCases offered, @Lazy People people) {
    this.offered = offered;
    this.people = people;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setFilterService(new Lists());
  }

  private @Nullable Query<?, ?> bounded(@Nullable Query<?, ?> asked) {
    return people
        .current()
        .flatMap(person -> offered.current().<Query<?, ?>>map(bounds -> within(asked, person, bounds)))
        .orElse(asked);
  }

  private static Query<?, ?> within(@Nullable Query<?, ?> asked, Staff person, OfferedCases.Bounds bounds) {
    TaskQuery query = asked == null ? new TaskQueryImpl() : (TaskQuery) asked;
    return WithinCases.limit(query, person.userName(), bounds.cases(), bounds.groups());
  }

  private final class Lists extends FilterServiceImpl {

    @Override
    public <T> List<T> list(String filterId) {
      return list(filterId, null);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T, Q extends Query<?, T>> List<T> list(String filterId, @Nullable Q asked) {
      return super.list(filterId, (Q) bounded(asked));
    }

    @Override
    public <T> List<T> listPage(String filterId, int first, int most) {
      return listPage(filterId, null, first, most);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T, Q extends Query<?, T>> List<T> listPage(String filterId, @Nullable Q asked, int first, int most) {
      return super.listPage(filterId, (Q) bounded(asked), first, most);
    }

    @Override
    public Long count(String filterId) {
      return count(filterId, null);
    }

    @Override
    public Long count(String filterId, @Nullable Query<?, ?> asked) {
      return super.count(filterId, bounded(asked));
    }
  }
}
