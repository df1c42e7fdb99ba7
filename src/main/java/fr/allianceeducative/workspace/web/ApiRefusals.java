package fr.allianceeducative.workspace.web;

import fr.allianceeducative.kernel.Refusal;
import fr.allianceeducative.kernel.tabular.Limits;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Says in French, as {@code {"message": …}}, why the API did not do what was asked. */
@RestControllerAdvice(annotations = RestController.class)
class ApiRefusals {

  @ExceptionHandler
  ResponseEntity<Map<String, String>> refused(Refusal refusal) {
    return answer(HttpStatus.UNPROCESSABLE_ENTITY, String.valueOf(refusal.getMessage()));
  }

  @ExceptionHandler
  ResponseEntity<Map<String, String>> tooLarge(MaxUploadSizeExceededException e) {
    return answer(HttpStatus.PAYLOAD_TOO_LARGE, Limits.standard().tooLarge());
  }

  @ExceptionHandler({MissingServletRequestPartException.class, MultipartException.class})
  ResponseEntity<Map<String, String>> withoutFile(Exception e) {
    return answer(HttpStatus.UNPROCESSABLE_ENTITY, "Aucun fichier reçu : joignez-le dans le champ « file ».");
  }

  private static ResponseEntity<Map<String, String>> answer(HttpStatus status, String sentence) {
    return ResponseEntity.status(status).body(Map.of("message", sentence));
  }
}
