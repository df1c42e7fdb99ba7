package fr.allianceeducative.alliance.process;

import static fr.allianceeducative.alliance.process.BuildAllianceProcess.SIGNER;

import fr.allianceeducative.alliance.AllianceDesk;
import fr.allianceeducative.alliance.Member;
import fr.allianceeducative.alliance.Team;
import fr.allianceeducative.casefile.SharingNotice;
import fr.allianceeducative.engine.Choice;
import fr.allianceeducative.engine.FormContext;
import fr.allianceeducative.engine.OpenTask;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.Role;
import fr.allianceeducative.people.Staff;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the forms of the alliance show: the team to choose from, the members proposed, the charter to sign. */
@Component
class AllianceFormContext implements FormContext {

  private static final Set<String> PROCESSES = Set.of(BuildAllianceProcess.KEY, NameReferentProcess.KEY);

  private final AllianceDesk desk;
  private final Team team;
  private final Charter charter;
  private final SharingNotice sharing;

  AllianceFormContext(AllianceDesk desk, Team team, Charter charter, SharingNotice sharing) {
    this.desk = desk;
    this.team = team;
    this.charter = charter;
    this.sharing = sharing;
  }

  @Override
  public boolean fills(OpenTask task) {
    return PROCESSES.contains(task.process());
  }

  /** The charter says nothing about the pupil. */
  @Override
  public boolean waitsInPause(OpenTask task) {
    return !task.key().equals("userTask_signCharter");
  }

  @Override
  public Map<String, Object> contextOf(OpenTask task) {
    return switch (task.key()) {
      case "userTask_nameReferent" ->
          Map.of(
              "staffOptions", staffOptions(task),
              "primarySchool", team.isPrimary(school(task)),
              "allianceDecided", BuildAllianceProcess.KEY.equals(task.process()));
      case "userTask_proposeMembers" ->
          Map.of(
              "staffOptions", staffOptions(task),
              "professionOptions", professionOptions(),
              "sharingNotice", notice(task));
      case "userTask_informFamily" -> proposed(desk.members(new CaseNumber(key(task))), notice(task));
      case "userTask_signCharter" -> signature(task);
      default -> Map.of();
    };
  }

  private Map<String, Object> signature(OpenTask task) {
    Member member = desk.member(MemberKey.id(String.valueOf(task.facts().get(SIGNER))));
    Charter.Text text = charter.of(task.school());
    return Map.of(
        "memberName", member.label(), "charterVersion", text.version(), "charterCommitments", text.commitments());
  }

  private static Map<String, Object> proposed(List<Member> members, String notice) {
    List<Member> proposed =
        members.stream().filter(member -> member.state() == Member.State.PROPOSED).toList();
    return Map.of(
        "sharingNotice", notice,
        "proposedMembers", proposed.stream().map(Member::label).collect(Collectors.joining(" ; ")),
        "partnerOptions",
            proposed.stream()
                .filter(Member::outside)
                .map(member -> Choice.of(member.label(), MemberKey.of(member.id())))
                .toList());
  }

  private String notice(OpenTask task) {
    return sharing.of(new CaseNumber(key(task))).orElse("");
  }

  private List<Map<String, Object>> staffOptions(OpenTask task) {
    return team.of(school(task)).stream().map(staff -> Choice.of(label(staff), staff.userName())).toList();
  }

  private static String label(Staff staff) {
    String roles = staff.roles().stream().sorted().map(Role::label).collect(Collectors.joining(", "));
    return staff.displayName() + " (" + roles + ")";
  }

  private static List<Map<String, Object>> professionOptions() {
    return Arrays.stream(Role.values())
        .filter(role -> role.place() == Role.Place.SCHOOL)
        .map(role -> Choice.of(role.label(), role.name()))
        .toList();
  }

  private static Uai school(OpenTask task) {
    return new Uai(Objects.requireNonNull(task.school()));
  }

  private static String key(OpenTask task) {
    return Objects.requireNonNull(task.businessKey());
  }
}
