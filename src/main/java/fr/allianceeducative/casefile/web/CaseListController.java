package fr.allianceeducative.casefile.web;

import fr.allianceeducative.casefile.SeenCase;
import fr.allianceeducative.casefile.SeenPage;
import fr.allianceeducative.casefile.Sights;
import fr.allianceeducative.casefile.Stage;
import fr.allianceeducative.kernel.Uai;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists the cases the caller may see, newest first: number, school, stage and score, never a name. */
@RestController
class CaseListController {

  private static final int PAGE_SIZE = 50;

  private final Sights sights;

  CaseListController(Sights sights) {
    this.sights = sights;
  }

  record Listed(String number, String school, Stage stage, @Nullable Integer score) {

    static Listed of(SeenCase seen) {
      return new Listed(seen.number().value(), seen.school().value(), seen.stage(), seen.score());
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
    SeenPage found =
        sights.listForPrograms(uai.orElse(null), wanted.orElse(null), Integer.parseInt(page), PAGE_SIZE);
    return ResponseEntity.ok(
        new Page(found.page(), found.size(), found.total(), found.cases().stream().map(Listed::of).toList()));
  }

  private static ResponseEntity<?> wrong(String sentence) {
    return ResponseEntity.badRequest().body(Map.of("message", sentence));
  }
}
