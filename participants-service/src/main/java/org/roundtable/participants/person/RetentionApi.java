package org.roundtable.participants.person;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How long people are kept. */
@RestController
@RequestMapping("/api/retention")
@PreAuthorize("hasRole('COUNTRY_OFFICER')")
class RetentionApi {

  /**
   * @param months without it, consent for the purpose never ends by itself
   */
  record Term(@Nullable @Min(1) @Max(RetentionRule.MOST_MONTHS) Integer months) {}

  /** The rules, and what their last run did. */
  record Retention(List<RetentionRule> rules, @Nullable RetentionReport lastReport) {}

  private final RetentionRules rules;
  private final RetentionReports reports;
  private final Retaining retaining;

  RetentionApi(RetentionRules rules, RetentionReports reports, Retaining retaining) {
    this.rules = rules;
    this.reports = reports;
    this.retaining = retaining;
  }

  @GetMapping
  @PreAuthorize("hasAnyRole('COUNTRY_OFFICER', 'COUNTRY_HEAD')")
  Retention all() {
    return new Retention(rules.inOrder(), reports.findFirstByOrderByAtDesc().orElse(null));
  }

  @PutMapping("/{purpose}")
  ResponseEntity<Void> set(@PathVariable Purpose purpose, @Valid @RequestBody Term term) {
    if (term.months() == null) {
      rules.deleteById(purpose);
    } else {
      rules.save(new RetentionRule(purpose, term.months()));
    }
    return ResponseEntity.noContent().build();
  }

  /** Runs the rules now, as they run each night. */
  @PostMapping("/runs")
  RetentionReport run() {
    return retaining.run();
  }
}
