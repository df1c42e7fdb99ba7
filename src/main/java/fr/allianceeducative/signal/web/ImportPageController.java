package fr.allianceeducative.signal.web;

import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.kernel.tabular.Limits;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a school previews and imports a file; it works without scripts as well. */
@Controller
class ImportPageController {

  /** A page stays readable; the count of all refused lines is shown beside. */
  private static final int MOST_REFUSED_SHOWN = 200;

  private final Imports imports;

  ImportPageController(Imports imports) {
    this.imports = imports;
  }

  @GetMapping("/imports")
  ModelAndView open(@RequestParam(required = false) @Nullable String tooLarge) {
    return tooLarge == null ? page(HttpStatus.OK) : refused(HttpStatus.PAYLOAD_TOO_LARGE, Limits.standard().tooLarge());
  }

  @PostMapping("/imports")
  ModelAndView take(
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(defaultValue = "preview") String action,
      @RequestParam(defaultValue = "false") boolean others)
      throws IOException {
    try {
      return report(kind, file, !action.equals("import"), others);
    } catch (Refusal refusal) {
      return refused(HttpStatus.UNPROCESSABLE_ENTITY, refusal.getMessage());
    }
  }

  private ModelAndView report(String kind, @Nullable MultipartFile file, boolean preview, boolean others) throws IOException {
    ImportKind known = ImportKind.of(kind).orElseThrow(() -> new Refusal("Choisissez le contenu du fichier."));
    Refusal.unless(file != null && !file.isEmpty(), "Choisissez un fichier qui n’est pas vide.");
    ModelAndView page = page(HttpStatus.OK);
    page.addObject("report", imports.take(known, file.getBytes(), preview, others));
    page.addObject("preview", preview);
    page.addObject("chosen", known.path());
    page.addObject("others", others);
    return page;
  }

  /** The page is asked anew: what every page shows in its header is not at hand where a request broke off. */
  @ExceptionHandler
  String tooLarge(MaxUploadSizeExceededException e) {
    return "redirect:/imports?tooLarge";
  }

  private ModelAndView refused(HttpStatusCode status, @Nullable String sentence) {
    return page(status).addObject("message", sentence);
  }

  private ModelAndView page(HttpStatusCode status) {
    ModelAndView page = new ModelAndView("imports");
    page.setStatus(status);
    page.addObject("kinds", imports.kinds().stream().map(kind -> new Choice(kind.path(), kind.label())).toList());
    page.addObject("mostRefusedShown", MOST_REFUSED_SHOWN);
    return page;
  }

  record Choice(String value, String label) {}
}
