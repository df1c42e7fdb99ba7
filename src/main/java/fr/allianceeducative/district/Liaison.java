package fr.allianceeducative.district;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The newest liaison sheet of a case, as its readers need it.
 *
 * @param complement what is missing, in French; null when nothing is
 */
public record Liaison(
    long id,
    String synthesis,
    DistrictMeasure request,
    FillLiaison.@Nullable ExceptionReason exception,
    @Nullable String complement,
    List<FillLiaison.Action> actionsDone) {}
