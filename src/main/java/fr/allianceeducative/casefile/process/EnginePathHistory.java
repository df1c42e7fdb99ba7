package fr.allianceeducative.casefile.process;

import fr.allianceeducative.casefile.PathHistory;
import fr.allianceeducative.engine.CaseProcesses;
import fr.allianceeducative.kernel.CaseNumber;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Asks the engine, and has it erase. */
@Component
class EnginePathHistory implements PathHistory {

  private final CaseProcesses processes;

  EnginePathHistory(CaseProcesses processes) {
    this.processes = processes;
  }

  @Override
  public Set<CaseNumber> running(Collection<CaseNumber> numbers) {
    return processes.running(keys(numbers)).stream().map(CaseNumber::new).collect(Collectors.toSet());
  }

  @Override
  public void erase(Collection<CaseNumber> numbers) {
    processes.forget(keys(numbers));
  }

  private static Set<String> keys(Collection<CaseNumber> numbers) {
    return numbers.stream().map(CaseNumber::value).collect(Collectors.toSet());
  }
}
