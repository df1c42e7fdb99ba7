package fr.allianceeducative.family;

import fr.allianceeducative.casefile.FamilyQuestion;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a personal link shows: no more than its purpose needs, and of what others said nothing.
 *
 * @param firstName of the pupil
 * @param referents names of the adults who keep the link; none before one is named
 * @param where the stage of the path in plain words, and what comes next
 * @param said what the holder wrote by this link, newest first
 * @param callAsked whether a wish to be called waits
 */
public record FamilyView(
    Holder holder,
    LinkPurpose purpose,
    String firstName,
    @Nullable String school,
    @Nullable String schoolPhone,
    List<String> referents,
    @Nullable NextStep where,
    List<FamilyQuestion> questions,
    List<Current> current,
    List<Said> said,
    boolean callAsked,
    LocalDate openUntil) {

  /** A sharing that is agreed to now. */
  public record Current(String partner, String what, @Nullable LocalDate until) {}

  public record Said(LocalDate on, String words) {}

  public boolean isPupil() {
    return holder == Holder.PUPIL;
  }
}
