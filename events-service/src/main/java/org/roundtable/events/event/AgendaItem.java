package org.roundtable.events.event;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.PublicText;
import org.roundtable.platform.problem.Problem;

/**
 * A session of an event.
 *
 * @param start as the clocks at the venue show it
 * @param speakers by their functions, such as "Head of the counter-trafficking department": no name
 *     belongs here
 */
public record AgendaItem(
    UUID id,
    LocalDateTime start,
    LocalDateTime end,
    PublicText title,
    @Nullable List<PublicText> speakers) {

  static final int MOST_SPEAKERS = 20;

  public AgendaItem {
    Problem.required("id", id);
    Problem.required("start", start);
    Problem.required("end", end);
    Problem.required("title", title);
    speakers = List.copyOf(Objects.requireNonNullElse(speakers, List.of()));
    if (end.isBefore(start)) {
      throw Problem.invalid("end", "The session ends before it starts.");
    }
    if (speakers.size() > MOST_SPEAKERS) {
      throw Problem.invalid("speakers", "A session has up to %d.".formatted(MOST_SPEAKERS));
    }
  }

  AgendaItem later(long days) {
    return new AgendaItem(id, start.plusDays(days), end.plusDays(days), title, speakers);
  }
}
