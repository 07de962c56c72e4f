package org.roundtable.events.outcome;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.roundtable.platform.web.Page;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The action points of all events over HTTP. */
@RestController
@RequestMapping("/api/action-points")
@PreAuthorize("hasAnyRole('COUNTRY_OFFICER', 'COUNTRY_HEAD', 'REGIONAL_COORDINATOR')")
class ActionPointApi {

  private final FollowUp followUp;

  ActionPointApi(FollowUp followUp) {
    this.followUp = followUp;
  }

  /**
   * A page, by the last day.
   *
   * @param state without it, what is open
   * @param dueBefore only what is to be done before this day
   */
  @GetMapping
  Page<FollowUp.Task> all(
      @RequestParam(required = false) ActionPoint.@Nullable State state,
      @RequestParam(required = false) @Nullable LocalDate dueBefore,
      Page.Request page) {
    ActionPoint.State wanted = Objects.requireNonNullElse(state, ActionPoint.State.OPEN);
    return page.of(followUp.find(wanted, dueBefore, page), task -> task.point().id());
  }
}
