package org.roundtable.workplan.plan;

import jakarta.validation.Valid;
import java.time.InstantSource;
import java.util.UUID;
import org.roundtable.contracts.workplan.PlanState;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.revision.IfMatch;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How far activities have come, over HTTP. */
@RestController
@RequestMapping("/api/workplans/{id}/items/{item}/progress")
@PreAuthorize("hasRole('COUNTRY_OFFICER')")
class ProgressApi {

  private final Workplans workplans;
  private final PlanItems items;
  private final ItemLists lists;
  private final InstantSource clock;

  ProgressApi(Workplans workplans, PlanItems items, ItemLists lists, InstantSource clock) {
    this.workplans = workplans;
    this.items = items;
    this.lists = lists;
    this.clock = clock;
  }

  /** Notes it; the plan itself may be validated and closed. */
  @PutMapping
  ResponseEntity<ItemView> note(
      @PathVariable UUID id,
      @PathVariable UUID item,
      @Valid @RequestBody Progress body,
      IfMatch match) {
    if (workplans.get(id).state() == PlanState.WITHDRAWN) {
      throw new Problem(PlanProblems.WRONG_STATE, "state", "A withdrawn plan has no progress.");
    }
    PlanItem found =
        items
            .find(id, item)
            .orElseThrow(() -> Problem.notFound("The plan has no item %s.".formatted(item)));
    PlanItem noted = items.save(match.check(found).note(body, clock.instant()));
    return ResponseEntity.ok().eTag("\"" + noted.revision() + "\"").body(lists.view(noted));
  }
}
