package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.Uai;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A pupil as a file or a form names him. See {@link Pupil} for the fields. */
public record NewPupil(
    String key,
    @Nullable String ine,
    String lastName,
    String firstName,
    LocalDate birthDate,
    Uai school,
    String schoolClass) {}
