package fr.allianceeducative.notification.carrier;

import fr.allianceeducative.notification.Carrier.Parcel;
import fr.allianceeducative.notification.Message;
import java.net.URI;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.stereotype.Component;

/**
 * An invitation for a calendar: when, where and a link. Times are written in UTC, so that no definition of a time zone is needed
 * and every calendar shows the time on the wall of its owner.
 */
@Component
class CalendarFile {

  private static final long BEGINNING = 1_577_836_800L;

  private final Letter letter;

  CalendarFile(Letter letter) {
    this.letter = letter;
  }

  /** @param organizer address of the house; it reads no answers, so none is asked for */
  String of(Parcel parcel, Message.Event event, String organizer) {
    VEvent date =
        event.allDay()
            ? new VEvent(event.day(), event.day().plusDays(1), event.title())
            : new VEvent(event.startsAt(), event.endsAt(), event.title());
    date.add(new Uid(event.uid() + "@" + letter.host()));
    // a later message about the same date replaces the earlier one
    date.add(new Sequence((int) ((parcel.message().toldAt().getEpochSecond() - BEGINNING) / 60)));
    date.add(event.off() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
    date.add(new Organizer("mailto:" + organizer));
    date.add(new Attendee("mailto:" + parcel.address()).withParameter(Rsvp.FALSE).getFluentTarget());
    if (event.place() != null) {
      date.add(new Location(event.place()));
    }
    date.add(new Url(URI.create(letter.link(parcel))));
    Calendar calendar = new Calendar();
    calendar.add(new ProdId("-//Alliance éducative//FR"));
    calendar.add(ImmutableVersion.VERSION_2_0);
    calendar.add(new Method(method(event)));
    calendar.add(date);
    return calendar.toString();
  }

  String method(Message.Event event) {
    return event.off() ? ImmutableMethod.CANCEL.getValue() : ImmutableMethod.REQUEST.getValue();
  }
}
