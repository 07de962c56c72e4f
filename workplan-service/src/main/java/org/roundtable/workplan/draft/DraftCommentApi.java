package org.roundtable.workplan.draft;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.platform.idempotency.NewId;
import org.roundtable.platform.office.OfficeProperties;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.web.Page;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a region says of its members' open plans, over HTTP; members read it of their own. */
@RestController
@RequestMapping("/api/drafts/{office}/{plan}/comments")
@PreAuthorize("hasAnyRole('REGIONAL_COORDINATOR', 'COUNTRY_OFFICER', 'COUNTRY_HEAD')")
class DraftCommentApi {

  /** A comment; without an item it is on the plan as a whole. */
  record NewComment(@NotNull PublicText text, @Nullable UUID item) {}

  private final DraftComments comments;
  private final MongoOperations mongo;
  private final OfficeProperties here;
  private final InstantSource clock;

  DraftCommentApi(
      DraftComments comments, MongoOperations mongo, OfficeProperties here, InstantSource clock) {
    this.comments = comments;
    this.mongo = mongo;
    this.here = here;
    this.clock = clock;
  }

  @GetMapping
  Page<DraftComment> all(
      @PathVariable OfficeCode office, @PathVariable UUID plan, Page.Request page) {
    List<DraftComment> found =
        comments.findByMemberAndPlanAndIdGreaterThanOrderById(
            office, plan, page.after(), page.limit());
    return page.of(found, DraftComment::id);
  }

  @PostMapping
  @PreAuthorize("hasRole('REGIONAL_COORDINATOR')")
  ResponseEntity<DraftComment> say(
      @PathVariable OfficeCode office,
      @PathVariable UUID plan,
      @Valid @RequestBody NewComment body,
      NewId id) {
    requireOpen(office + "/" + plan);
    DraftComment comment =
        new DraftComment(
            id.value(),
            null,
            here.code(),
            office,
            plan,
            body.item(),
            body.text(),
            clock.instant(),
            List.of());
    URI path = URI.create("/api/drafts/%s/%s/comments".formatted(office, plan));
    return ResponseEntity.created(path).body(id.insert(comments, comment));
  }

  private void requireOpen(String plan) {
    HeardPlan heard = mongo.findById(plan, HeardPlan.class);
    if (heard == null || !heard.open()) {
      throw Problem.notFound("No open plan %s is known here.".formatted(plan));
    }
  }
}
