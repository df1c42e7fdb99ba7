package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.Uai;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at cases, as far as cases know.
 *
 * @param school where the person is posted; null for district and technical accounts
 * @param district code of the district the person serves; null for the others
 * @param today the day on which access counts
 */
public record Viewer(String userName, @Nullable Uai school, @Nullable String district, LocalDate today) {}
