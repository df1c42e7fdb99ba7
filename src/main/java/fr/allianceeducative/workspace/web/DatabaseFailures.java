package fr.allianceeducative.workspace.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * What fails in the database is noted by its kind and its place alone: the database quotes the row in its message, and the row is about a pupil.
 */
@ControllerAdvice
@Order
class DatabaseFailures {

  private static final Logger LOG = LoggerFactory.getLogger(DatabaseFailures.class);
  private static final String HOUSE = "fr.allianceeducative.";

  @ExceptionHandler
  void failed(DataAccessException failure, HttpServletResponse response) throws IOException {
    String state = NestedExceptionUtils.getMostSpecificCause(failure) instanceof SQLException cause ? cause.getSQLState() : "-";
    LOG.error("The database refused: {}, state {}, at {}", failure.getClass().getSimpleName(), state, place(failure));
    response.sendError(HttpStatus.INTERNAL_SERVER_ERROR.value());
  }

  /** Where in the house it was asked. */
  private static String place(Throwable failure) {
    for (StackTraceElement frame : failure.getStackTrace()) {
      if (frame.getClassName().startsWith(HOUSE)) {
        return frame.toString();
      }
    }
    return "?";
  }
}
