package org.roundtable.events.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.events.InvitationAnswer;
import org.roundtable.platform.security.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The answers to invitations over HTTP. */
@RestController
@RequestMapping("/api/events/{id}/rsvp")
class RsvpApi {

  /**
   * What an institution says.
   *
   * @param institution left out by its own guest
   * @param seats how many it takes; left out, all that it is offered
   */
  record Rsvp(
      @Nullable InstitutionCode institution,
      @NotNull InvitationAnswer answer,
      @Nullable Integer seats) {}

  private final AnswerInvitation answers;

  RsvpApi(AnswerInvitation answers) {
    this.answers = answers;
  }

  /** Needs no If-Match: what an institution says touches no other's answer. */
  @PutMapping
  @PreAuthorize(
      "hasAnyRole('COUNTRY_OFFICER', 'REGIONAL_COORDINATOR', 'NATIONAL_AUTHORITY', 'PARTNER')")
  ResponseEntity<EventView> answer(
      @PathVariable UUID id, @Valid @RequestBody Rsvp body, Caller caller) {
    Event event = answers.answer(id, body.institution(), body.answer(), body.seats(), caller);
    return ResponseEntity.ok().eTag(event.etag()).body(EventView.of(event, caller));
  }
}
