package fr.allianceeducative.trace;

import fr.allianceeducative.casefile.AccessChange;
import fr.allianceeducative.casefile.CaseClosed;
import fr.allianceeducative.casefile.CaseForgotten;
import fr.allianceeducative.casefile.CaseSeen;
import fr.allianceeducative.casefile.CaseTransferred;
import fr.allianceeducative.casefile.FamilyLinkUsed;
import fr.allianceeducative.casefile.PupilChanged;
import fr.allianceeducative.casefile.ReferentNamed;
import fr.allianceeducative.casefile.ShareChanged;
import fr.allianceeducative.kernel.CaseNumber;
import fr.allianceeducative.people.People;
import fr.allianceeducative.people.RightsChanged;
import fr.allianceeducative.people.Staff;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Hears what happens in the house and writes it down. What a request shows is written before its answer leaves; without a line
 * there is no answer. What a request changes is written once the change is certain.
 */
@Component
public class TraceBook {

  private final ThreadLocal<@Nullable RequestTraces> request = new ThreadLocal<>();
  private final TraceWriter writer;
  private final People people;
  private final Clock clock;

  TraceBook(TraceWriter writer, People people, Clock clock) {
    this.writer = writer;
    this.people = people;
    this.clock = clock;
  }

  /** From now on this thread works for one request. */
  public void begin(RequestTraces traces) {
    request.set(traces);
  }

  /** The thread has done with its request. */
  public void forget() {
    request.remove();
  }

  /** Writes the lines of an answer that is about to leave with this status. */
  public void answered(RequestTraces traces, int status) {
    writer.write(traces.lines(status, Who.of(people.current()), Instant.now(clock)));
  }

  /** Writes that the person of this request was refused. */
  public void refused(RequestTraces traces, @Nullable CaseNumber asked) {
    people.current().ifPresent(
        staff -> writer.write(List.of(traces.refusal(Who.of(staff), Instant.now(clock), asked))));
  }

  /** Writes what somebody did at the front door; of a name nobody has, nothing is kept. */
  public void atTheDoor(Optional<Staff> person, TraceKind kind, TraceDoor door, @Nullable CaseNumber asked) {
    writer.write(List.of(Trace.of(Instant.now(clock), Who.of(person), kind, door, asked)));
  }

  /** Writes something the person of this request did to an account. */
  public void didTo(@Nullable String account) {
    keep(TraceKind.RIGHTS_CHANGED, null, account);
  }

  /** Writes something the person of this request did, about a case or about none. */
  void did(TraceKind kind, @Nullable CaseNumber number) {
    keep(kind, number, null);
  }

  @EventListener
  void on(CaseSeen event) {
    RequestTraces here = request.get();
    // without a request the house reads for itself
    if (here != null) {
      here.seen(event);
    }
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(ShareChanged event) {
    TraceKind kind =
        switch (event.change()) {
          case NOTED -> TraceKind.SHARE_NOTED;
          case ASKED -> TraceKind.SHARE_ASKED;
          case AGREED -> TraceKind.SHARE_AGREED;
          case REFUSED, NOT_RENEWED -> TraceKind.SHARE_REFUSED;
          case WITHDRAWN -> TraceKind.SHARE_WITHDRAWN;
          case EXPIRED, ENDED -> TraceKind.SHARE_ENDED;
        };
    did(kind, event.caseNumber());
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(FamilyLinkUsed event) {
    did(
        switch (event.how()) {
          case SENT -> TraceKind.LINK_SENT;
          case OPENED -> TraceKind.LINK_OPENED;
          case ANSWERED -> TraceKind.LINK_ANSWERED;
          case ENDED -> TraceKind.LINK_ENDED;
        },
        event.caseNumber());
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(PupilChanged event) {
    did(TraceKind.PUPIL_CHANGED, event.caseNumber());
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(CaseForgotten event) {
    did(TraceKind.CASE_FORGOTTEN, event.caseNumber());
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(AccessChange.Event event) {
    CaseNumber number = event.caseNumber();
    if (event.access() instanceof AccessChange.ExceptionEnters) {
      did(TraceKind.EXCEPTIONAL_ACCESS, number);
    } else if (event.access() instanceof AccessChange.MemberEnters member) {
      keep(TraceKind.MEMBER_ENTERED, number, member.userName());
    } else if (event.access() instanceof AccessChange.MemberLeaves member) {
      keep(TraceKind.MEMBER_LEFT, number, member.userName());
    } else if (event.access() instanceof AccessChange.DistrictEnters) {
      did(TraceKind.DISTRICT_ENTERED, number);
    } else if (event.access() instanceof AccessChange.DistrictLeaves) {
      did(TraceKind.DISTRICT_LEFT, number);
    }
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(CaseClosed event) {
    did(TraceKind.ACCESSES_ENDED, event.caseNumber());
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(CaseTransferred event) {
    did(TraceKind.ACCESSES_ENDED, event.caseNumber());
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(ReferentNamed event) {
    event.userNames().forEach(referent -> keep(TraceKind.REFERENT_NAMED, event.caseNumber(), referent));
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(RightsChanged event) {
    didTo(event.userName());
  }

  /** Not written here and now: whoever changes something still holds a connection of the database. */
  private void keep(TraceKind kind, @Nullable CaseNumber number, @Nullable String account) {
    RequestTraces here = request.get();
    TraceDoor door = here == null ? TraceDoor.HOUSE : here.door();
    Trace trace = new Trace(Instant.now(clock), Who.of(people.current()), kind, door, number, List.of(), account);
    if (here == null) {
      writer.writeSoon(trace);
    } else {
      here.did(trace);
    }
  }
}
