package fr.allianceeducative.engine;

import fr.allianceeducative.kernel.Refusal;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.glassfish.jersey.internal.spi.AutoDiscoverable;
import org.glassfish.jersey.spi.ExtendedExceptionMapper;
import org.jspecify.annotations.Nullable;

/**
 * What a room refuses is an answer, wherever it was asked through the engine’s interface: 422 and the sentence. The engine would call it
 * a failure of its own, 500.
 *
 * <p>Jersey finds it by itself, for programs and for the engine's screens alike.
 */
public final class SaidRefusals implements AutoDiscoverable {

  private static final int UNPROCESSABLE = 422;

  @Override
  public void configure(FeatureContext context) {
    context.register(Said.class);
    context.register(PassedOn.class);
  }

  /** A refusal as a room said it. */
  public static final class Said implements ExceptionMapper<Refusal> {

    @Override
    public Response toResponse(Refusal refusal) {
      return answer(refusal);
    }
  }

  /** The same, passed on by the engine's interface as a failure. */
  public static final class PassedOn implements ExtendedExceptionMapper<RestException> {

    @Override
    public boolean isMappable(RestException failure) {
      return refusal(failure).isPresent();
    }

    @Override
    public Response toResponse(RestException failure) {
      return answer(refusal(failure).orElseThrow());
    }
  }

  private static Optional<Refusal> refusal(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) {
        return Optional.of(refusal);
      }
    }
    return Optional.empty();
  }

  private static Response answer(Refusal refusal) {
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("type", Refusal.class.getSimpleName());
    body.put("message", refusal.getMessage());
    body.put("code", null);
    return Response.status(UNPROCESSABLE).entity(body).type(MediaType.APPLICATION_JSON_TYPE).build();
  }
}
