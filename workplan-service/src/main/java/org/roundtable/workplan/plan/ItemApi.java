package org.roundtable.workplan.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.platform.idempotency.NewId;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.revision.IfMatch;
import org.roundtable.platform.security.Caller;
import org.roundtable.workplan.item.Content;
import org.roundtable.workplan.item.ItemCode;
import org.roundtable.workplan.version.Revision;
import org.roundtable.workplan.version.Revisions;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The items of workplans over HTTP: of the draft, or of a submitted version. */
@RestController
@RequestMapping("/api/workplans/{id}/items")
@PreAuthorize(
    "hasAnyRole('COUNTRY_OFFICER', 'COUNTRY_HEAD', 'REGIONAL_COORDINATOR', 'NATIONAL_AUTHORITY')")
class ItemApi {

  /** An item to add; without a code it gets the next one under its parent. */
  record NewItem(@Nullable UUID parent, @Nullable ItemCode code, @NotNull @Valid Content content) {}

  /** What an item is to say from now on. */
  record ChangedItem(
      @Nullable UUID parent, @NotNull ItemCode code, @NotNull @Valid Content content) {}

  /**
   * A page of items.
   *
   * @param next the cursor of the next page; null on the last
   */
  record ItemPage(List<ItemView> items, @Nullable String next) {}

  private final PlanReading reading;
  private final EditItems edit;
  private final ItemLists lists;
  private final Revisions revisions;
  private final PlanItems items;

  ItemApi(
      PlanReading reading, EditItems edit, ItemLists lists, Revisions revisions, PlanItems items) {
    this.reading = reading;
    this.edit = edit;
    this.lists = lists;
    this.revisions = revisions;
    this.items = items;
  }

  /**
   * A page of a plan's items.
   *
   * @param version the number of a submitted version, which is filtered by {@code kind} and {@code
   *     parent} and ordered by codes only; without it the draft
   */
  @GetMapping
  ItemPage all(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Integer version,
      @ParameterObject ItemQuery query,
      Caller caller) {
    Workplan plan = reading.plan(id, caller);
    if (version == null) {
      reading.requireDraft(caller);
      return lists.draft(plan, query);
    }
    return lists.version(plan, plan.version(version).number(), query);
  }

  @GetMapping("/{item}")
  ResponseEntity<ItemView> one(
      @PathVariable UUID id,
      @PathVariable UUID item,
      @RequestParam(required = false) @Nullable Integer version,
      Caller caller) {
    Workplan plan = reading.plan(id, caller);
    if (version == null) {
      reading.requireDraft(caller);
      return answer(items.find(id, item).orElseThrow(() -> unknown(item)));
    }
    Revision revision =
        revisions.find(id, item, plan.version(version).number()).orElseThrow(() -> unknown(item));
    return ResponseEntity.ok(lists.view(revision, version));
  }

  @PostMapping
  @PreAuthorize("hasRole('COUNTRY_OFFICER')")
  ResponseEntity<ItemView> add(
      @PathVariable UUID id, @Valid @RequestBody NewItem body, NewId newId) {
    PlanItem added = edit.add(id, newId, body.parent(), body.code(), body.content());
    return ResponseEntity.created(
            URI.create("/api/workplans/%s/items/%s".formatted(id, added.id())))
        .eTag(added.etag())
        .body(ItemView.of(added, 0));
  }

  @PutMapping("/{item}")
  @PreAuthorize("hasRole('COUNTRY_OFFICER')")
  ResponseEntity<ItemView> change(
      @PathVariable UUID id,
      @PathVariable UUID item,
      @Valid @RequestBody ChangedItem body,
      IfMatch match) {
    return answer(edit.change(id, item, match, body.parent(), body.code(), body.content()));
  }

  @DeleteMapping("/{item}")
  @PreAuthorize("hasRole('COUNTRY_OFFICER')")
  @ResponseStatus(org.springframework.http.HttpStatus.NO_CONTENT)
  void remove(@PathVariable UUID id, @PathVariable UUID item, IfMatch match) {
    edit.remove(id, item, match);
  }

  private ResponseEntity<ItemView> answer(PlanItem item) {
    return ResponseEntity.ok().eTag(item.etag()).body(lists.view(item));
  }

  private static Problem unknown(UUID item) {
    return Problem.notFound("The plan has no item %s.".formatted(item));
  }
}
