package fr.allianceeducative.signal.web;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes files from the imports page and from nightly jobs. */
@RestController
class ImportApiController {

  private final Imports imports;

  ImportApiController(Imports imports) {
    this.imports = imports;
  }

  @PostMapping("/api/imports/{kind}")
  ResponseEntity<?> take(
      @PathVariable String kind,
      @RequestParam MultipartFile file,
      @RequestParam(defaultValue = "false") boolean dryRun,
      @RequestParam(defaultValue = "false") boolean others)
      throws IOException {
    Optional<ImportKind> known = ImportKind.of(kind);
    return known.isEmpty()
        ? ResponseEntity.status(HttpStatus.NOT_FOUND)
            .body(Map.of("message", "Cet import n’existe pas : choisissez absences, results ou directory."))
        : ResponseEntity.ok(imports.take(known.get(), file.getBytes(), dryRun, others));
  }
}
