package fr.allianceeducative.casefile;

import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.kernel.Uai;
import fr.allianceeducative.people.Staff;
import fr.allianceeducative.people.access.Block;
import fr.allianceeducative.people.access.Extent;
import fr.allianceeducative.people.access.Sight;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A case as somebody may see it: what the sight does not show is null, or an empty list. */
public final class SeenCase {

  private final CaseFile file;
  private final Sight sight;
  private final List<TimelineEntry> timeline;
  private final String reader;

  SeenCase(CaseFile file, Sight sight, List<TimelineEntry> timeline, String reader) {
    this.file = file;
    this.sight = sight;
    this.reader = reader;
    this.timeline = List.copyOf(timeline);
  }

  public CaseNumber number() {
    return file.number();
  }

  public Uai school() {
    return file.school();
  }

  public Stage stage() {
    return file.stage();
  }

  public boolean isOpen() {
    return file.isOpen();
  }

  public LocalDate openedOn() {
    return file.openedOn();
  }

  public @Nullable LocalDate closedOn() {
    return file.closedOn();
  }

  public @Nullable Pupil pupil() {
    return sight.reads(Block.IDENTITY) ? file.pupil() : null;
  }

  /** User name of the référent. */
  public @Nullable String referent() {
    return sight.reads(Block.IDENTITY) ? file.referent() : null;
  }

  public @Nullable String secondReferent() {
    return sight.reads(Block.IDENTITY) ? file.secondReferent() : null;
  }

  /** Whether somebody is one of the référents and still there, for the house itself. */
  boolean isFollowedBy(Staff staff) {
    return file.isFollowedBy(staff);
  }

  /** Whether sharing waits, for the house itself. */
  boolean sharingWaits() {
    return file.sharingSuspended();
  }

  /** User name of whoever looks. */
  public String reader() {
    return reader;
  }

  /** Whether what somebody wrote in a block is shown: all that is in it, or the reader’s own words. */
  public boolean reads(Block block, @Nullable String author) {
    return sight.reads(block) || (sight.of(block) == Extent.OWN && reader.equals(author));
  }

  /** For finding what belongs to the pupil and not to the case; never shown. */
  public long pupilId() {
    return file.pupil().id();
  }

  /** Whether the monthly legal threshold of absences is reached, as far as the reader may know. */
  public boolean legalThreshold() {
    return sight.reads(Block.SCHOOLING) && file.legalThreshold();
  }

  /** Whether sharing waits, for those who may know it. */
  public boolean isPaused() {
    return file.sharingSuspended() && sight.reads(Block.PROTECTION);
  }

  /** Last day of a watch. */
  public @Nullable LocalDate watchUntil() {
    return sight.reads(Block.ACTIONS) ? file.watchUntil() : null;
  }

  public @Nullable Integer score() {
    return sight.reads(Block.SCHOOLING) || sight.reads(Block.FIGURES) ? file.score() : null;
  }

  public @Nullable ClosingReason closingReason() {
    return sight.reads(Block.ACTIONS) ? file.closingReason() : null;
  }

  /** Whether something is kept from the person because sharing waits; it is never said why. */
  public boolean waits() {
    return file.sharingSuspended() && !sight.reads(Block.ACTIONS);
  }

  /** Newest first. */
  public List<TimelineEntry> timeline() {
    return timeline;
  }

  public Sight sight() {
    return sight;
  }
}
