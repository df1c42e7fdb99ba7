package fr.allianceeducative.casefile.web;

import fr.allianceeducative.casefile.CaseDesk;
import fr.allianceeducative.casefile.CaseFile;
import fr.allianceeducative.casefile.CasePage;
import fr.allianceeducative.casefile.CaseQuery;
import fr.allianceeducative.casefile.Stage;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists the cases the caller may see, newest first: number, school, stage and score, never a name. */
@RestController
class CaseListController {

  private static final int PAGE_SIZE = 50;

  private final CaseDesk cases;
  private final People people;

  CaseListController(CaseDesk cases, People people) {
    this.cases = cases;
    this.people = people;
  }

  record Listed(String number, String school, Stage stage, @Nullable Integer score) {

    static Listed of(CaseFile file) {
      return new Listed(file.number().value(), file.school().value(), file.stage(), file.score());
    }
  }

  record Page(int page, int size, long total, List<Listed> cases) {}

  @GetMapping("/api/cases")
  ResponseEntity<?> list(
      @RequestParam(defaultValue = "") String school,
      @RequestParam(defaultValue = "") String stage,
      @RequestParam(defaultValue = "0") String page) {
    Optional<Uai> uai = Uai.read(school);
    if (!school.isBlank() && uai.isEmpty()) {
      return wrong("« school » : l’UAI d’un établissement est attendu, sept chiffres puis une lettre.");
    }
    Optional<Stage> wanted = Arrays.stream(Stage.values()).filter(each -> each.name().equals(stage.strip())).findFirst();
    if (!stage.isBlank() && wanted.isEmpty()) {
      return wrong("« stage » : une étape est attendue parmi " + Arrays.toString(Stage.values()) + ".");
    }
    if (!page.matches("[0-9]{1,6}")) {
      return wrong("« page » : un nombre à partir de 0 est attendu.");
    }
    CasePage found =
        cases.list(new CaseQuery(schools(uai.orElse(null)), wanted.orElse(null), Integer.parseInt(page), PAGE_SIZE));
    return ResponseEntity.ok(
        new Page(found.page(), found.size(), found.total(), found.cases().stream().map(Listed::of).toList()));
  }

  /** What the caller may see and asked for; null is every school. */
  private @Nullable Set<Uai> schools(@Nullable Uai asked) {
    Optional<Staff> caller = people.current();
    if (caller.filter(staff -> staff.is(Role.INTEGRATION) || staff.is(Role.ADMIN)).isPresent()) {
      return asked == null ? null : Set.of(asked);
    }
    Set<Uai> own = caller.map(people::schoolsOf).orElse(Set.of());
    return asked == null ? own : own.contains(asked) ? Set.of(asked) : Set.of();
  }

  private static ResponseEntity<?> wrong(String sentence) {
    return ResponseEntity.badRequest().body(Map.of("message", sentence));
  }
}
