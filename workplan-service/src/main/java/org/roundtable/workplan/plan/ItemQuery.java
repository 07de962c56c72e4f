package org.roundtable.workplan.plan;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.workplan.ActivityStatus;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.web.Page;
import org.roundtable.workplan.item.Activity;
import org.roundtable.workplan.item.ItemKind;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Which items of a working copy a caller asks for, in which order; all of it is done by the
 * database.
 *
 * @param parent an item's identifier, or {@code root} for those under none
 * @param objective the number of an objective
 * @param responsible an institution's code
 * @param status how far activities have come; those that nothing was noted on are planned
 * @param text part of a title, in whatever case
 * @param changed only what differs from the last submitted version
 * @param sort {@code code}, {@code title}, {@code plannedStart} or {@code plannedEnd}, the last two
 *     for activities only; with a minus in front from the end
 * @param after the cursor {@code next} of the page before
 * @param size how many items, 1 to 200
 */
record ItemQuery(
    @Nullable ItemKind kind,
    @Nullable String parent,
    @Nullable Integer objective,
    @Nullable String responsible,
    @Nullable ActivityStatus status,
    @Nullable String text,
    @Nullable Boolean changed,
    @Nullable String sort,
    @Nullable String after,
    @Nullable Integer size) {

  private static final Map<String, String> FIELDS =
      Map.of(
          "code", "order",
          "title", "line.content.title",
          "plannedStart", "line.content.plannedStart",
          "plannedEnd", "line.content.plannedEnd");
  private static final String STATUS = "progress.current.status";
  private static final String SEPARATOR = "\n";

  int limit() {
    return size == null ? Page.Request.USUAL : Math.clamp(size, 1, Page.Request.MOST);
  }

  /** The query of one item more than the page holds, which tells whether there is a next one. */
  Query of(UUID plan) {
    Criteria criteria = where("plan").is(plan).and("removed").is(false);
    filter(criteria);
    String field = field();
    Sort.Direction direction = descending() ? Sort.Direction.DESC : Sort.Direction.ASC;
    if (after != null) {
      behind(criteria, field, after);
    }
    Sort order = Sort.by(direction, field);
    if (!field.equals("order")) {
      order = order.and(Sort.by(direction, "order"));
    }
    return Query.query(criteria).with(order).limit(limit() + 1);
  }

  /** The cursor behind an item. */
  String cursor(PlanItem item) {
    String key = item.order();
    String value =
        switch (field()) {
          case "order" -> "";
          case "line.content.title" -> item.line().content().title().value();
          case "line.content.plannedStart" -> activity(item).plannedStart().toString();
          default -> activity(item).plannedEnd().toString();
        };
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((key + SEPARATOR + value).getBytes(StandardCharsets.UTF_8));
  }

  /** Only an identifier that can be one. */
  @Nullable UUID parentId() {
    if (parent == null || parent.equals("root")) {
      return null;
    }
    try {
      return UUID.fromString(parent);
    } catch (IllegalArgumentException malformed) {
      throw Problem.invalid("parent", "Give an item's id, or root.");
    }
  }

  boolean roots() {
    return "root".equals(parent);
  }

  private void filter(Criteria criteria) {
    if (kind != null || status != null || field().contains("planned")) {
      criteria.and("kind").is(kind == null ? ItemKind.ACTIVITY : kind);
    }
    if (roots()) {
      criteria.and("line.parent").isNull();
    } else if (parentId() != null) {
      criteria.and("line.parent").is(parentId());
    }
    if (objective != null) {
      criteria.and("objective").is(objective);
    }
    if (responsible != null) {
      criteria.and("line.content.responsible").is(responsible);
    }
    if (status == ActivityStatus.PLANNED) {
      criteria.and(STATUS).in(null, status);
    } else if (status != null) {
      criteria.and(STATUS).is(status);
    }
    if (changed != null) {
      criteria.and("changed").is(changed);
    }
    if (text != null && !text.isBlank()) {
      criteria
          .and("line.content.title")
          .regex(Pattern.compile(Pattern.quote(text.strip()), Pattern.CASE_INSENSITIVE));
    }
  }

  /** The bound on the first field lets its index be used, the second condition leaves the rest. */
  private void behind(Criteria criteria, String field, String cursor) {
    String[] parts = decoded(cursor).split(SEPARATOR, 2);
    if (parts.length != 2) {
      throw malformedCursor();
    }
    String order = parts[0];
    if (field.equals("order")) {
      bound(criteria.and("order"), order, false);
      return;
    }
    Object value = field.contains("planned") ? date(parts[1]) : parts[1];
    Criteria from = where(field);
    bound(from, value, true);
    Criteria beyond = where(field);
    bound(beyond, value, false);
    Criteria same = where("order");
    bound(same, order, false);
    criteria.andOperator(from, new Criteria().orOperator(beyond, same));
  }

  private void bound(Criteria criteria, Object value, boolean inclusive) {
    if (descending()) {
      var unused = inclusive ? criteria.lte(value) : criteria.lt(value);
    } else {
      var unused = inclusive ? criteria.gte(value) : criteria.gt(value);
    }
  }

  private String field() {
    String name = sort == null ? "code" : sort.replaceFirst("^-", "");
    String field = FIELDS.get(name);
    if (field == null) {
      throw Problem.invalid("sort", "Sort by one of %s.".formatted(FIELDS.keySet()));
    }
    return field;
  }

  private boolean descending() {
    return sort != null && sort.startsWith("-");
  }

  private static Activity activity(PlanItem item) {
    return (Activity) item.line().content();
  }

  private static String decoded(String cursor) {
    try {
      return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      throw malformedCursor();
    }
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException malformed) {
      throw malformedCursor();
    }
  }

  private static Problem malformedCursor() {
    return Problem.invalid("after", "Take 'after' from the page before as it is.");
  }
}
