package org.roundtable.workplan.progress.spending;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.roundtable.platform.idempotency.NewId;
import org.roundtable.platform.problem.Problem;
import org.roundtable.workplan.item.Activity;
import org.roundtable.workplan.item.BudgetLine;
import org.roundtable.workplan.plan.PlanTracking;
import org.roundtable.workplan.progress.Author;
import org.roundtable.workplan.progress.ProgressProblems;
import org.roundtable.workplan.progress.period.PeriodLocks;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** Enters what was committed or spent. */
@Component
class Spend {

  private static final BigDecimal MOST = new BigDecimal("1e15");
  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

  private final PlanTracking plans;
  private final PeriodLocks locks;
  private final Expenditures expenditures;
  private final MongoOperations mongo;
  private final InstantSource clock;

  Spend(
      PlanTracking plans,
      PeriodLocks locks,
      Expenditures expenditures,
      MongoOperations mongo,
      InstantSource clock) {
    this.plans = plans;
    this.locks = locks;
    this.expenditures = expenditures;
    this.mongo = mongo;
    this.clock = clock;
  }

  /**
   * Enters an amount.
   *
   * @param id the entry's; where an earlier run of the same request made it, that one is returned
   */
  Expenditure enter(UUID plan, NewId id, SpendingApi.NewExpenditure body) {
    plans.live(plan);
    Optional<Expenditure> earlier = expenditures.find(plan, id.value());
    if (earlier.isPresent()) {
      return earlier.get();
    }
    Instant now = clock.instant();
    requireUsual(body.date(), now);
    locks.requireOpen(plan, "date", body.date());
    return insert(
        body.corrects() == null
            ? first(plan, id, body, now)
            : next(plan, id, body, body.corrects(), now));
  }

  private Expenditure first(UUID plan, NewId id, SpendingApi.NewExpenditure body, Instant now) {
    BudgetLine line = line(plans.item(plan, body.activity()), body.line());
    if (body.amount().signum() < 0) {
      throw Problem.invalid(
          "amount", "Only a correction takes something back: name what it is of.");
    }
    return new Expenditure(
        id.value(),
        plan,
        body.activity(),
        line.id(),
        line.funder(),
        line.year(),
        currency(body, line.currency()),
        body.kind(),
        body.date(),
        exact(body.amount(), line.currency()),
        body.note(),
        null,
        id.value(),
        0,
        now,
        Author.OFFICER);
  }

  private Expenditure next(
      UUID plan, NewId id, SpendingApi.NewExpenditure body, UUID earlier, Instant now) {
    Expenditure corrected =
        expenditures
            .find(plan, earlier)
            .orElseThrow(() -> Problem.invalid("corrects", "The plan has no such expenditure."));
    requireSame("activity", corrected.activity().equals(body.activity()));
    requireSame("line", corrected.line().equals(body.line()));
    requireSame("kind", corrected.kind() == body.kind());
    List<Expenditure> chain = expenditures.chain(corrected.root());
    BigDecimal amount = exact(body.amount(), corrected.currency());
    BigDecimal before =
        chain.stream().map(Expenditure::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (before.add(amount).signum() < 0) {
      throw Problem.invalid(
          "amount", "What it corrects comes to %s: no more can be taken back.".formatted(before));
    }
    return new Expenditure(
        id.value(),
        plan,
        corrected.activity(),
        corrected.line(),
        corrected.funder(),
        corrected.year(),
        currency(body, corrected.currency()),
        corrected.kind(),
        body.date(),
        amount,
        body.note(),
        corrected.id(),
        corrected.root(),
        chain.getLast().turn() + 1,
        now,
        Author.OFFICER);
  }

  private Expenditure insert(Expenditure entry) {
    try {
      return mongo.insert(entry);
    } catch (DuplicateKeyException taken) {
      return expenditures
          .find(entry.plan(), entry.id())
          .orElseThrow(() ->
              new Problem(
                  ProgressProblems.CORRECTED_ALREADY,
                  "corrects",
                  "Somebody else corrected it at the same moment. Look at it again."));
    }
  }

  private static BudgetLine line(PlanTracking.Item item, UUID line) {
    if (!(item.line().content() instanceof Activity activity)) {
      throw Problem.invalid("activity", "Only an activity has a budget.");
    }
    return activity.budget().stream()
        .filter(one -> one.id().equals(line))
        .findFirst()
        .orElseThrow(() -> Problem.invalid("line", "The activity has no such budget line."));
  }

  private static Currency currency(SpendingApi.NewExpenditure body, Currency lines) {
    if (body.currency() != null && !body.currency().equals(lines)) {
      throw Problem.invalid("currency", "The line is kept in %s.".formatted(lines));
    }
    return lines;
  }

  private static BigDecimal exact(BigDecimal amount, Currency currency) {
    int decimals = Math.max(currency.getDefaultFractionDigits(), 0);
    if (amount.signum() == 0 || amount.abs().compareTo(MOST) >= 0) {
      throw Problem.invalid(
          "amount", "An amount isn't 0 and has up to 15 digits before the point.");
    }
    try {
      return amount.setScale(decimals, RoundingMode.UNNECESSARY);
    } catch (ArithmeticException tooFine) {
      throw Problem.invalid("amount", "%s has %d decimals.".formatted(currency, decimals));
    }
  }

  private static void requireUsual(LocalDate date, Instant now) {
    LocalDate tomorrow = now.atOffset(ZoneOffset.UTC).toLocalDate().plusDays(1);
    if (date.isBefore(EARLIEST) || date.isAfter(tomorrow)) {
      throw Problem.invalid("date", "The day lies between %s and today.".formatted(EARLIEST));
    }
  }

  private static void requireSame(String field, boolean same) {
    if (!same) {
      throw Problem.invalid(field, "A correction is of the same activity, line and kind.");
    }
  }
}
