package fr.allianceeducative.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.glassfish.jersey.internal.spi.AutoDiscoverable;
import org.glassfish.jersey.spi.ExtendedExceptionMapper;
import org.jspecify.annotations.Nullable;

/**
 * What the engine's interface cannot make sense of is the fault of the request: 400, or 404 where it names something that does not
 * exist, and a sentence. The engine would answer 500 and name its own classes.
 *
 * <p>Only what the engine itself trips over or refuses: what fails in a room, in the database or in a job stays a failure of the
 * server. Jersey finds it by itself, for programs and for the engine's screens alike.
 */
public final class UnreadableRequests implements AutoDiscoverable {

  private static final int BEFORE_THE_ENGINES_OWN = 1;
  private static final String ENGINE = "org.camunda.bpm.engine.";
  private static final Pattern NAMES_NOTHING = Pattern.compile(".*: \\w+ is null|.*\\bTaskEntity\\b.* is null", Pattern.DOTALL);
  private static final String UNREADABLE =
      "Cette demande est incomplète ou mal écrite : le moteur ne la comprend pas. Rien n’a été enregistré.";
  private static final String UNKNOWN =
      "Ce que cette demande nomme n’existe pas, ou plus. Rien n’a été enregistré : rechargez la page.";

  @Override
  public void configure(FeatureContext context) {
    context.register(Tripped.class);
    context.register(Refused.class);
    context.register(Wrapped.class);
    context.register(BeyondLimits.class);
  }

  /** A null, or a value of another shape, where the engine's code counts on one. */
  @Priority(BEFORE_THE_ENGINES_OWN)
  public static final class Tripped implements ExtendedExceptionMapper<RuntimeException> {

    @Override
    public boolean isMappable(RuntimeException failure) {
      return trippedOver(failure);
    }

    @Override
    public Response toResponse(RuntimeException failure) {
      return answer(failure);
    }
  }

  /** What the engine refuses with its most general exception. */
  @Priority(BEFORE_THE_ENGINES_OWN)
  public static final class Refused implements ExtendedExceptionMapper<ProcessEngineException> {

    @Override
    public boolean isMappable(ProcessEngineException failure) {
      return refused(failure);
    }

    @Override
    public Response toResponse(ProcessEngineException failure) {
      return answer(failure);
    }
  }

  /** The same, passed on by the engine's interface as a failure. */
  @Priority(BEFORE_THE_ENGINES_OWN)
  public static final class Wrapped implements ExtendedExceptionMapper<RestException> {

    @Override
    public boolean isMappable(RestException failure) {
      Throwable root = root(failure);
      boolean failed = failure.getStatus() == null || failure.getStatus() == Response.Status.INTERNAL_SERVER_ERROR;
      return failed && (root == failure || root instanceof ProcessEngineException refusal && isNoConflict(refusal) || trippedOver(root));
    }

    @Override
    public Response toResponse(RestException failure) {
      return answer(root(failure));
    }
  }

  /** Too deep, too long. */
  @Priority(BEFORE_THE_ENGINES_OWN)
  public static final class BeyondLimits implements ExtendedExceptionMapper<JsonProcessingException> {

    @Override
    public boolean isMappable(JsonProcessingException failure) {
      return true;
    }

    @Override
    public Response toResponse(JsonProcessingException failure) {
      return answer(null);
    }
  }

  /** Whether the engine has an answer of its own for this kind of refusal: rights, bad requests, models. */
  private static boolean refused(ProcessEngineException failure) {
    Class<?> type = failure.getClass();
    boolean general = type == ProcessEngineException.class || type.getSimpleName().equals("NullValueException");
    return general && failure.getCause() == null;
  }

  /** Two people at once is nobody's mistake. */
  private static boolean isNoConflict(ProcessEngineException failure) {
    return !(failure instanceof OptimisticLockingException);
  }

  private static boolean trippedOver(Throwable failure) {
    return !failure.getClass().getName().startsWith(ENGINE) && thrownBy(failure).filter(type -> type.startsWith(ENGINE)).isPresent();
  }

  /** The innermost class that is not of Java itself. */
  private static Optional<String> thrownBy(Throwable failure) {
    return Arrays.stream(failure.getStackTrace())
        .map(StackTraceElement::getClassName)
        .filter(type -> !type.startsWith("java.") && !type.startsWith("jdk."))
        .findFirst();
  }

  private static Throwable root(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }

  private static Response answer(@Nullable Throwable why) {
    String message = why == null ? null : why.getMessage();
    boolean unknown = message != null && NAMES_NOTHING.matcher(message).matches();
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("type", "InvalidRequestException");
    body.put("message", unknown ? UNKNOWN : UNREADABLE);
    body.put("code", null);
    return Response.status(unknown ? Response.Status.NOT_FOUND : Response.Status.BAD_REQUEST)
        .entity(body)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .build();
  }
}
