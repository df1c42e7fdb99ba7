package fr.allianceeducative.signal;

import fr.allianceeducative.casefile.Pupil;
import fr.allianceeducative.kernel.tabular.ParsedFile;
import fr.allianceeducative.kernel.tabular.TabularFile;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Results files: the same averages and incidents of a pupil, once held, are a repeat however late they come again. */
@Component
class ResultImport implements SignalFile<ResultLine> {

  private final Results results;

  ResultImport(Results results) {
    this.results = results;
  }

  @Override
  public ParsedFile<ResultLine> parse(TabularFile file, LocalDate today, SchoolReach schools) {
    return ResultFile.parse(file, today, schools);
  }

  @Override
  public PupilIdentity pupil(ResultLine line) {
    return line.pupil();
  }

  @Override
  public Object fact(SentLine<ResultLine> sent) {
    return sent.pupilKey();
  }

  @Override
  public List<SentLine<ResultLine>> news(Collection<SentLine<ResultLine>> lines, Map<String, Pupil> known) {
    List<Long> ids = lines.stream().map(sent -> known.get(sent.pupilKey())).filter(Objects::nonNull).map(Pupil::id).toList();
    Map<Long, List<Results.Held>> held = results.of(ids);
    return lines.stream()
        .filter(sent -> {
          Pupil pupil = known.get(sent.pupilKey());
          return pupil == null || !held.getOrDefault(pupil.id(), List.of()).contains(said(sent));
        })
        .toList();
  }

  @Override
  public boolean isSignal(ResultLine line) {
    return line.incidents() > 0 || line.drop().signum() > 0;
  }

  @Override
  public void write(List<SentLine<ResultLine>> news, Map<String, Pupil> pupils) {
    Map<Long, Results.Held> added = new LinkedHashMap<>();
    news.forEach(sent -> added.put(pupils.get(sent.pupilKey()).id(), said(sent)));
    results.add(added);
  }

  private static Results.Held said(SentLine<ResultLine> sent) {
    ResultLine line = sent.line();
    return new Results.Held(line.previousAverage(), line.currentAverage(), line.incidents());
  }
}
