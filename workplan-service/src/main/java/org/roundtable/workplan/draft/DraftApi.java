package org.roundtable.workplan.draft;

import java.util.List;
import java.util.stream.Stream;
import org.roundtable.contracts.ProgrammeCode;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The sum of drafts over HTTP. */
@RestController
@RequestMapping("/api/drafts")
@PreAuthorize("hasAnyRole('REGIONAL_COORDINATOR', 'COUNTRY_OFFICER', 'COUNTRY_HEAD')")
class DraftApi {

  private static final int MOST = 200;

  private final SumOfDrafts sum;

  DraftApi(SumOfDrafts sum) {
    this.sum = sum;
  }

  /** What the open plans of a programme hold together. */
  @GetMapping
  SumOfDrafts.Sum sum(@RequestParam ProgrammeCode programme) {
    return sum.of(programme);
  }

  /** Up to 200 pairs of activities in different plans that may do the same, the likest first. */
  @GetMapping("/overlaps")
  List<Overlaps.Overlap> overlaps(@RequestParam ProgrammeCode programme) {
    try (Stream<HeardActivity> activities = sum.activities(sum.openPlans(programme))) {
      return Overlaps.among(activities, MOST);
    }
  }
}
