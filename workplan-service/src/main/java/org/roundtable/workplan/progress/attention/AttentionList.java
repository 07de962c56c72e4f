package org.roundtable.workplan.progress.attention;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.workplan.ActivityStatus;
import org.roundtable.platform.problem.Problem;
import org.roundtable.workplan.item.Activity;
import org.roundtable.workplan.plan.PlanTracking;
import org.roundtable.workplan.plan.ProgressNote;
import org.roundtable.workplan.progress.ProgressProperties;
import org.roundtable.workplan.progress.result.OffTrackIndicators;
import org.roundtable.workplan.progress.spending.OverspentLines;
import org.springframework.stereotype.Component;

/** What of a plan waits for attention: its activities, then its indicators, then its money. */
@Component
class AttentionList {

  /** Where the three follow each other: the first letter of a cursor. */
  private enum Source {
    ACTIVITIES,
    INDICATORS,
    LINES
  }

  /**
   * Something that was looked at.
   *
   * @param key what its source goes on behind
   * @param attention null where it needs none
   */
  private record Seen(Source source, String key, @Nullable Attention attention) {

    String cursor() {
      return source.ordinal() + key;
    }
  }

  private final PlanTracking plans;
  private final OffTrackIndicators indicators;
  private final OverspentLines lines;
  private final ProgressProperties rules;
  private final InstantSource clock;

  AttentionList(
      PlanTracking plans,
      OffTrackIndicators indicators,
      OverspentLines lines,
      ProgressProperties rules,
      InstantSource clock) {
    this.plans = plans;
    this.indicators = indicators;
    this.lines = lines;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * A page of it.
   *
   * @param kinds only these
   * @param after the cursor of the page before; null from the start
   */
  AttentionApi.AttentionPage page(
      UUID plan, Set<AttentionKind> kinds, @Nullable String after, int most) {
    List<Seen> found = new ArrayList<>();
    Source first = after == null ? Source.ACTIVITIES : source(after);
    for (Source source : Source.values()) {
      if (source.compareTo(first) >= 0) {
        fill(
            found,
            plan,
            source,
            source == first && after != null ? after.substring(1) : "",
            kinds,
            most + 1);
      }
    }
    List<Seen> shown = found.subList(0, Math.min(most, found.size()));
    return new AttentionApi.AttentionPage(
        shown.stream().map(Seen::attention).map(Objects::requireNonNull).toList(),
        found.size() > most ? shown.getLast().cursor() : null);
  }

  private void fill(
      List<Seen> found, UUID plan, Source source, String from, Set<AttentionKind> kinds, int most) {
    String after = from;
    int size = most;
    while (found.size() < most && size == most) {
      List<Seen> batch = look(plan, source, after, most);
      batch.stream()
          .filter(seen -> seen.attention != null && kinds.contains(seen.attention.kind()))
          .limit(most - found.size())
          .forEach(found::add);
      size = batch.size();
      after = batch.isEmpty() ? after : batch.getLast().key;
    }
  }

  private List<Seen> look(UUID plan, Source source, String after, int limit) {
    return switch (source) {
      case ACTIVITIES -> {
        LocalDate today = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
        yield plans.behind(plan, today, today.minusDays(rules.startGrace()), after, limit).stream()
            .map(item -> new Seen(source, item.order(), activity(item, today).orElse(null)))
            .toList();
      }
      case INDICATORS ->
          indicators.page(plan, after, limit).stream()
              .map(one -> new Seen(source, one.order(), indicator(one)))
              .toList();
      case LINES ->
          lines.page(plan, after.isEmpty() ? null : uuid(after), limit).stream()
              .map(line -> new Seen(source, line.line().toString(), line(line)))
              .toList();
    };
  }

  private Optional<Attention> activity(PlanTracking.Item item, LocalDate today) {
    Activity activity = (Activity) item.line().content();
    @Nullable ProgressNote now = item.progress() == null ? null : item.progress().current();
    return ActivityDelay.of(
            activity.plannedStart(),
            activity.plannedEnd(),
            now == null ? ActivityStatus.PLANNED : now.status(),
            now == null ? null : now.actualStart(),
            today,
            rules.startGrace())
        .map(kind ->
            new Attention(
                kind,
                item.id(),
                item.line().code(),
                activity.title(),
                item.objective(),
                since(kind, activity, now),
                null,
                null));
  }

  private static @Nullable LocalDate since(
      AttentionKind kind, Activity activity, @Nullable ProgressNote now) {
    return switch (kind) {
      case OVERDUE -> activity.plannedEnd();
      case LATE_START -> activity.plannedStart();
      case POSTPONED -> now == null ? null : now.at().atOffset(ZoneOffset.UTC).toLocalDate();
      case OFF_TRACK, OVERSPENT -> null;
    };
  }

  private static Attention indicator(OffTrackIndicators.OffTrack one) {
    return new Attention(
        AttentionKind.OFF_TRACK,
        one.item(),
        one.code(),
        one.title(),
        one.objective(),
        null,
        one.latest(),
        null);
  }

  private static @Nullable Attention line(OverspentLines.Found found) {
    PlanTracking.Item item = found.activity();
    if (item == null || found.overspent() == null) {
      return null;
    }
    return new Attention(
        AttentionKind.OVERSPENT,
        item.id(),
        item.line().code(),
        item.line().content().title(),
        item.objective(),
        null,
        null,
        found.overspent());
  }

  private static Source source(String cursor) {
    if (!cursor.matches("(?s)[0-2].*")) {
      throw malformed();
    }
    return Source.values()[cursor.charAt(0) - '0'];
  }

  private static UUID uuid(String key) {
    try {
      return UUID.fromString(key);
    } catch (IllegalArgumentException malformed) {
      throw malformed();
    }
  }

  private static Problem malformed() {
    return Problem.invalid("after", "Take 'after' from the page before as it is.");
  }
}
