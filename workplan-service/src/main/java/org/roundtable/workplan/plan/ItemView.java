package org.roundtable.workplan.plan;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.workplan.item.Content;
import org.roundtable.workplan.item.ItemCode;
import org.roundtable.workplan.item.ItemKind;
import org.roundtable.workplan.version.Revision;

/**
 * An item as callers see it, of the draft or of a submitted version.
 *
 * @param version what to name in If-Match to change it; null in a submitted version, which nobody
 *     can change
 * @param element the element of the programme's framework that it stands for, which only the owner
 *     of the framework changes
 * @param changed whether the draft says something else than the last submitted version
 * @param children how many items lie directly under it
 * @param progress how far an activity has come
 */
record ItemView(
    UUID id,
    @Nullable Long version,
    UUID plan,
    ItemKind kind,
    ItemCode code,
    @Nullable UUID parent,
    int objective,
    @Nullable UUID element,
    boolean changed,
    Content content,
    long children,
    @Nullable ProgressNote progress,
    @Nullable Instant changedAt) {

  static ItemView of(PlanItem item, long children) {
    return new ItemView(
        item.id(),
        item.revision(),
        item.plan(),
        item.kind(),
        item.line().code(),
        item.line().parent(),
        item.objective(),
        item.element(),
        item.changed(),
        item.line().content(),
        children,
        item.progress() == null ? null : item.progress().current(),
        item.changedAt());
  }

  static ItemView of(Revision item, long children) {
    return new ItemView(
        item.item(),
        null,
        item.plan(),
        item.kind(),
        item.line().code(),
        item.line().parent(),
        item.objective(),
        null,
        false,
        item.line().content(),
        children,
        null,
        null);
  }
}
