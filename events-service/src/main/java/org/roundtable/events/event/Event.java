package org.roundtable.events.event;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.LanguageTag;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.events.EventState;
import org.roundtable.contracts.events.EventType;
import org.roundtable.contracts.events.InvitationAnswer;
import org.roundtable.platform.outbox.Aggregate;
import org.roundtable.platform.outbox.OutboxEntry;
import org.roundtable.platform.problem.Problem;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An event that the office organises, in its own country or elsewhere.
 *
 * <p>Lists are bounded, so that the whole event always fits in one message.
 *
 * @param start the first day, local to the venue
 * @param end the last day, not before {@code start}
 * @param objectives the numbers of the objectives that its activities serve
 * @param invited each institution once, in the order of invitation
 * @param claims the seats that the invited asked for, in the order in which they did
 * @param sequence counts what changed for those who have it in their calendar
 * @param changeNote why it was moved or called off
 * @param owesNotice whether those invited are to be told of a change; null where they aren't, so
 *     that the index holds only those that do
 */
@RecordBuilder
@Document("events")
@CompoundIndex(name = "inTime", def = "{'start': 1, '_id': 1}")
@CompoundIndex(name = "inviting", def = "{'invited.code': 1, 'start': 1}")
@CompoundIndex(name = "owing", def = "{'owesNotice': 1}", sparse = true)
@CompoundIndex(name = "serving", def = "{'activities.item': 1}")
public record Event(
    @Id UUID id,
    @Version @Nullable Long version,
    OfficeCode office,
    EventType type,
    EventState state,
    PublicText title,
    PublicText city,
    CountryCode country,
    LocalDate start,
    LocalDate end,
    @Nullable LocalTime startTime,
    @Nullable LocalTime endTime,
    ZoneId timeZone,
    @Nullable Venue venue,
    @Nullable URI onlineLink,
    List<LanguageTag> languages,
    List<LanguageTag> interpretation,
    List<PublicText> aims,
    @Nullable PublicText note,
    @Nullable UUID series,
    List<OfficeCode> coOrganisers,
    List<LinkedActivity> activities,
    List<Integer> objectives,
    @Nullable Integer capacity,
    @Nullable Instant rsvpUntil,
    List<AgendaItem> agenda,
    List<Invited> invited,
    List<Claim> claims,
    Integer sequence,
    @Nullable PublicText changeNote,
    @Nullable Boolean owesNotice,
    Instant changedAt,
    List<OutboxEntry> outbox)
    implements Aggregate, EventBuilder.With {

  static final int MOST_AIMS = 20;
  static final int MOST_INVITED = 200;
  static final int MOST_LINKED = 50;
  static final int MOST_SESSIONS = 100;
  private static final int LONGEST_LINK = 2_000;

  public Event {
    // An event of before it had these.
    timeZone = timeZone != null ? timeZone : Schedule.zoneOf(country).orElse(ZoneId.of("Etc/UTC"));
    languages = list(languages);
    interpretation = list(interpretation);
    coOrganisers = list(coOrganisers);
    activities = list(activities);
    objectives = list(objectives);
    agenda = list(agenda);
    claims = list(claims);
    sequence = Objects.requireNonNullElse(sequence, 0);

    Schedule schedule = new Schedule(start, end, startTime, endTime, timeZone);
    limit("aims", aims, MOST_AIMS);
    limit("languages", languages, MOST_AIMS);
    limit("interpretation", interpretation, MOST_AIMS);
    limit("coOrganisers", coOrganisers, MOST_AIMS);
    limit("activities", activities, MOST_LINKED);
    limit("agenda", agenda, MOST_SESSIONS);
    if (invited.size() > MOST_INVITED) {
      throw Problem.invalid(
          "institutions", "Up to %d institutions can be invited.".formatted(MOST_INVITED));
    }
    if (coOrganisers.contains(office)) {
      throw Problem.invalid("coOrganisers", "The office itself organises it anyway.");
    }
    if (onlineLink != null && !isSecure(onlineLink)) {
      throw Problem.invalid("onlineLink", "A link begins with https:// and names a site.");
    }
    if (rsvpUntil != null && rsvpUntil.isAfter(schedule.to())) {
      throw Problem.invalid("rsvpUntil", "The invited answer before the event is over.");
    }
    for (int i = 0; i < agenda.size(); i++) {
      if (!schedule.covers(agenda.get(i).start(), agenda.get(i).end())) {
        throw Problem.invalid("agenda[%d].start".formatted(i), "The event isn't on that day.");
      }
    }
  }

  static Event plan(
      UUID id, OfficeCode office, EventDetails details, List<Integer> objectives, Instant now) {
    Schedule schedule = details.schedule();
    return new Event(
        id,
        null,
        office,
        details.type(),
        EventState.PLANNED,
        details.title(),
        details.city(),
        details.country(),
        schedule.start(),
        schedule.end(),
        schedule.startTime(),
        schedule.endTime(),
        schedule.timeZone(),
        details.venue(),
        details.onlineLink(),
        list(details.languages()),
        list(details.interpretation()),
        list(details.aims()),
        details.note(),
        details.series(),
        list(details.coOrganisers()),
        list(details.activities()),
        objectives,
        details.capacity(),
        details.rsvpUntil(),
        List.of(),
        List.of(),
        List.of(),
        0,
        null,
        null,
        now,
        List.of());
  }

  public Schedule schedule() {
    return new Schedule(start, end, startTime, endTime, timeZone);
  }

  /**
   * The event as it is described now. On which days it is, only {@link #reschedule} changes once
   * somebody is invited, since that gives them the reason.
   */
  Event change(EventDetails details, List<Integer> derived, Instant now) {
    if (state == EventState.CANCELLED) {
      throw closed("An event that is CANCELLED stays as it is.");
    }
    Schedule wanted = details.schedule();
    if (!invited.isEmpty() && !wanted.equals(schedule())) {
      throw Problem.invalid(
          "start", "Institutions are invited: move the event by a rescheduling, with its reason.");
    }
    Event changed =
        plan(id, office, details, derived, now)
            .with(event ->
                event
                    .version(version)
                    .state(state)
                    .agenda(moved(wanted.start()))
                    .invited(invited)
                    .claims(claims)
                    .sequence(sequence)
                    .changeNote(changeNote)
                    .owesNotice(owesNotice)
                    .outbox(outbox));
    return changed.looksLike(this) ? changed.owing() : changed.next();
  }

  Event withAgenda(List<AgendaItem> sessions, Instant now) {
    if (state == EventState.CANCELLED) {
      throw closed("An event that is CANCELLED stays as it is.");
    }
    return with(event -> event.agenda(List.copyOf(sessions)).changedAt(now));
  }

  /**
   * The event with these invited as well. Whoever was invited before stays so, as it was then; it
   * may be offered another number of seats.
   */
  Event invite(List<Invited> more, Instant now) {
    if (state != EventState.PLANNED) {
      throw closed("Nobody is invited to an event that is %s.".formatted(state));
    }
    Map<InstitutionCode, Invited> all = new LinkedHashMap<>();
    invited.forEach(institution -> all.put(institution.code(), institution));
    more.forEach(institution ->
        all.merge(institution.code(), institution, (was, is) -> was.offered(is.seats())));
    if (invited.equals(List.copyOf(all.values()))) {
      return this;
    }
    all.values().forEach(this::requireSeats);
    return with(event -> event.invited(List.copyOf(all.values())).changedAt(now)).owing();
  }

  private void requireSeats(Invited offered) {
    int claimed = seating().claimed(offered.code());
    if (claimed > offered.seats()) {
      throw Problem.invalid(
          "institutions",
          "%s accepted %d seats: it can't be offered fewer.".formatted(offered.code(), claimed));
    }
  }

  /**
   * The event with what an institution answered.
   *
   * @param seats how many it takes; null for all that it is offered
   * @throws Problem {@code rsvp-closed} for an institution that answers by itself and too late
   */
  Event answer(
      InstitutionCode code,
      InvitationAnswer said,
      @Nullable Integer seats,
      boolean onBehalf,
      Instant now) {
    Invited institution =
        invitation(code)
            .orElseThrow(() -> Problem.notFound("%s isn't invited to it.".formatted(code)));
    if (state != EventState.PLANNED) {
      throw closed("Nobody answers to an event that is %s.".formatted(state));
    }
    if (!onBehalf && !now.isBefore(answersEnd())) {
      throw new Problem(
          EventProblems.RSVP_CLOSED,
          null,
          "The invited could answer until %s. Ask the office to enter it.".formatted(answersEnd()));
    }
    int taken = said == InvitationAnswer.ACCEPTED ? taken(seats, institution) : 0;
    Invited answered = institution.answered(new Invited.Answer(said, now, onBehalf));
    return with(event ->
            event
                .invited(
                    invited.stream()
                        .map(each -> each.code().equals(code) ? answered : each)
                        .toList())
                .claims(seating().claim(code, taken).claims())
                .changedAt(now))
        .owing();
  }

  private static int taken(@Nullable Integer seats, Invited institution) {
    int taken = Objects.requireNonNullElse(seats, institution.seats());
    if (taken < 1 || taken > institution.seats()) {
      throw Problem.invalid(
          "seats", "The institution is offered %d seats.".formatted(institution.seats()));
    }
    return taken;
  }

  private Instant answersEnd() {
    Instant begins = schedule().from();
    return rsvpUntil == null || rsvpUntil.isAfter(begins) ? begins : rsvpUntil;
  }

  public Optional<Invited> invitation(InstitutionCode code) {
    return invited.stream().filter(institution -> institution.code().equals(code)).findFirst();
  }

  /** The seats that an institution asked for. */
  public int claimed(InstitutionCode code) {
    return seating().claimed(code);
  }

  /** Those of them that it has; it waits for the others. */
  public int granted(InstitutionCode code) {
    return seating().granted(code);
  }

  private Seating seating() {
    return new Seating(claims, capacity);
  }

  /** The event, having taken place. */
  Event hold(Instant now) {
    return move(EventState.HELD, now).withOwesNotice(null);
  }

  /** The event, called off. */
  Event cancel(PublicText reason, Instant now) {
    return move(EventState.CANCELLED, now).withChangeNote(reason).next();
  }

  /** The event, put off to days that nobody knows yet. */
  Event postpone(PublicText reason, Instant now) {
    return move(EventState.POSTPONED, now).withChangeNote(reason).next();
  }

  /** The event, on other days; its sessions move along. */
  Event reschedule(Schedule other, @Nullable Instant answersUntil, PublicText reason, Instant now) {
    return move(EventState.PLANNED, now)
        .with(event ->
            event
                .start(other.start())
                .end(other.end())
                .startTime(other.startTime())
                .endTime(other.endTime())
                .timeZone(other.timeZone())
                .agenda(
                    moved(other.start()).stream()
                        .filter(session -> other.covers(session.start(), session.end()))
                        .toList())
                .rsvpUntil(answersUntil)
                .changeNote(reason))
        .next();
  }

  private List<AgendaItem> moved(LocalDate to) {
    long days = ChronoUnit.DAYS.between(start, to);
    return days == 0 ? agenda : agenda.stream().map(session -> session.later(days)).toList();
  }

  @Override
  public Event withOutbox(List<OutboxEntry> owed) {
    return with(event -> event.outbox(owed));
  }

  private Event move(EventState next, Instant now) {
    if (!EventTransitions.allows(state, next)) {
      throw closed("An event that is %s can't become %s.".formatted(state, next));
    }
    return with(event -> event.state(next).changedAt(now));
  }

  /** Those who have it in their calendar are to see a new revision (RFC 5546, 2.1.4). */
  private Event next() {
    return withSequence(sequence + 1).owing();
  }

  private Event owing() {
    boolean told = !invited.isEmpty() && state != EventState.HELD;
    return withOwesNotice(told ? Boolean.TRUE : null);
  }

  private boolean looksLike(Event other) {
    return title.equals(other.title)
        && schedule().equals(other.schedule())
        && city.equals(other.city)
        && aims.equals(other.aims)
        && Objects.equals(venue, other.venue)
        && Objects.equals(onlineLink, other.onlineLink)
        && Objects.equals(note, other.note);
  }

  private static boolean isSecure(URI link) {
    return "https".equals(link.getScheme())
        && link.getHost() != null
        && link.toString().length() <= LONGEST_LINK;
  }

  private static <T> List<T> list(@Nullable List<T> given) {
    return given == null ? List.of() : List.copyOf(given);
  }

  private static void limit(String field, Collection<?> values, int most) {
    if (values.size() > most) {
      throw Problem.invalid(field, "An event has up to %d %s.".formatted(most, field));
    }
  }

  private static Problem closed(String detail) {
    return new Problem(EventProblems.WRONG_STATE, "state", detail);
  }
}
