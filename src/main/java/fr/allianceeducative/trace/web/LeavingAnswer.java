package fr.allianceeducative.trace.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.function.IntConsumer;
import org.springframework.security.web.util.OnCommittedResponseWrapper;

/** An answer that says once, just before its first byte leaves, with which status it does. */
final class LeavingAnswer extends HttpServletResponseWrapper {

  private final Watched watched;

  LeavingAnswer(HttpServletResponse answer, IntConsumer leaving) {
    super(new Watched(answer, leaving));
    this.watched = (Watched) getResponse();
  }

  @Override
  public void sendError(int status) throws IOException {
    watched.tell(status);
    super.sendError(status);
  }

  @Override
  public void sendError(int status, String message) throws IOException {
    watched.tell(status);
    super.sendError(status, message);
  }

  /** Everything is written; says so unless it was said. */
  void leaves() {
    watched.tell(watched.getStatus());
  }

  private static final class Watched extends OnCommittedResponseWrapper {

    private final IntConsumer leaving;
    private boolean told;

    Watched(HttpServletResponse answer, IntConsumer leaving) {
      super(answer);
      this.leaving = leaving;
    }

    @Override
    protected void onResponseCommitted() {
      tell(getStatus());
    }

    void tell(int status) {
      if (!told) {
        told = true;
        leaving.accept(status);
      }
    }
  }
}
