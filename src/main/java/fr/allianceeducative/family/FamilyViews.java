package fr.allianceeducative.family;

import fr.allianceeducative.casefile.AgreementDesk;
import fr.allianceeducative.casefile.CaseFile;
import fr.allianceeducative.casefile.FamilyQuestion;
import fr.allianceeducative.casefile.FamilyQuestions;
import fr.allianceeducative.casefile.Share;
import fr.allianceeducative.directory.Directory;
import fr.allianceeducative.directory.School;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.Staff;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts together what a personal link shows. The number of statements does not grow with the case. */
@Component
class FamilyViews {

  private static final int SHOWN = 10;

  private final AgreementDesk agreements;
  private final List<FamilyQuestions> rooms;
  private final FamilyWords words;
  private final People people;
  private final Directory directory;
  private final Clock clock;

  FamilyViews(
      AgreementDesk agreements,
      List<FamilyQuestions> rooms,
      FamilyWords words,
      People people,
      Directory directory,
      Clock clock) {
    this.agreements = agreements;
    this.rooms = rooms;
    this.words = words;
    this.people = people;
    this.directory = directory;
    this.clock = clock;
  }

  FamilyView of(FamilyLink link, CaseFile file) {
    Optional<School> school = directory.school(file.school());
    boolean agreement = link.purpose() == LinkPurpose.AGREEMENT;
    return new FamilyView(
        link.holder(),
        link.purpose(),
        file.pupil().firstName(),
        school.map(School::name).orElse(null),
        school.map(School::phone).orElse(null),
        referents(file),
        link.purpose() == LinkPurpose.FOLLOW ? NextStep.of(file.stage()) : null,
        agreement ? questions(file.number()) : List.of(),
        agreement ? current(file.number()) : List.of(),
        link.purpose() == LinkPurpose.VOICE ? said(link) : List.of(),
        words.openCalls(file.number()).stream().anyMatch(call -> call.linkId().equals(link.id())),
        LocalDate.ofInstant(link.expiresAt(), clock.getZone()));
  }

  private List<FamilyQuestion> questions(CaseNumber number) {
    return rooms.stream().flatMap(room -> room.of(number).stream()).toList();
  }

  private List<FamilyView.Current> current(CaseNumber number) {
    return agreements.current(number).stream().map(FamilyViews::current).distinct().toList();
  }

  private static FamilyView.Current current(Share share) {
    return new FamilyView.Current(share.partner(), share.what(), share.until());
  }

  private List<FamilyView.Said> said(FamilyLink link) {
    return words.by(link.id(), SHOWN).stream()
        .map(word -> new FamilyView.Said(LocalDate.ofInstant(word.at(), clock.getZone()), word.words()))
        .toList();
  }

  private List<String> referents(CaseFile file) {
    List<String> accounts = Stream.of(file.referent(), file.secondReferent()).filter(Objects::nonNull).toList();
    Map<String, String> names = Staff.namesOf(people.named(accounts));
    return accounts.stream().map(names::get).filter(Objects::nonNull).toList();
  }
}
