package org.roundtable.events.event;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.PublicText;

/**
 * When an event is instead.
 *
 * @param startTime without it the event takes whole days
 * @param rsvpUntil until when the invited answer now; without it until the event begins
 */
record Rescheduling(
    @NotNull PublicText reason,
    @NotNull LocalDate start,
    @NotNull LocalDate end,
    @JsonFormat(pattern = "HH:mm") @Nullable LocalTime startTime,
    @JsonFormat(pattern = "HH:mm") @Nullable LocalTime endTime,
    @Nullable Instant rsvpUntil) {

  Event of(Event event, Instant now) {
    return event.reschedule(
        new Schedule(start, end, startTime, endTime, event.timeZone()), rsvpUntil, reason, now);
  }
}
