package org.roundtable.workplan.workbook;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.PublicText;
import org.roundtable.platform.problem.Problem;
import org.roundtable.workplan.item.Activity;
import org.roundtable.workplan.item.BudgetLine;
import org.roundtable.workplan.item.Rate;
import org.roundtable.workplan.item.Risk;

/** The budget lines and risks of activities as they would be with the workbook. */
final class WantedParts {

  /** Where activities are looked up, as they are wanted so far. */
  interface Activities {
    @Nullable Activity find(UUID id);
  }

  /**
   * The parts of one activity.
   *
   * @param row the first that changes one of them
   */
  record Parts(UploadedRow row, List<BudgetLine> budget, List<Risk> risks) {}

  private final WantedCodes codes;
  private final WorkbookErrors errors;
  private final Map<UUID, Parts> parts = new LinkedHashMap<>();

  WantedParts(WantedCodes codes, WorkbookErrors errors) {
    this.codes = codes;
    this.errors = errors;
  }

  void budget(List<RowChange> changes, Activities activities) {
    changes.forEach(
        change -> apply(change, activities, Parts::budget, BudgetLine::id, this::budgetLine));
  }

  void risks(List<RowChange> changes, Activities activities) {
    changes.forEach(change -> apply(change, activities, Parts::risks, Risk::id, this::risk));
  }

  /** The parts of each activity that has others than before. */
  Changed changed() {
    return parts::forEach;
  }

  /** Goes through the activities whose parts change. */
  interface Changed {
    void forEach(BiConsumer<UUID, Parts> each);
  }

  private <P> void apply(
      RowChange change,
      Activities activities,
      Function<Parts, List<P>> list,
      Function<P, UUID> id,
      Reading<P> reading) {
    PlanRow current = change.current();
    Parts own = current == null ? null : partsOf(current.item(), change, activities);
    P before = own == null ? null : find(list.apply(own), change.id(), id);
    if (change.removes()) {
      if (own != null) {
        list.apply(own).removeIf(part -> id.apply(part).equals(change.id()));
      }
      return;
    }
    RowValues values = new RowValues(change, errors);
    UUID owner =
        values.required(
            "activity",
            current == null ? null : current.item(),
            code -> activity(code, activities));
    P part = reading.read(values, change.id(), before);
    Parts target = owner == null ? null : partsOf(owner, change, activities);
    if (part == null || target == null) {
      return;
    }
    if (own != null && own != target) {
      list.apply(own).removeIf(old -> id.apply(old).equals(change.id()));
    }
    put(list.apply(target), part, id);
  }

  private UUID activity(String code, Activities activities) {
    UUID item = WantedPlan.found(codes, code);
    if (activities.find(item) == null) {
      throw Problem.invalid("activity", "%s is no activity.".formatted(code));
    }
    return item;
  }

  /** None for an activity that is removed: its parts go with it. */
  private @Nullable Parts partsOf(UUID id, RowChange change, Activities activities) {
    Activity activity = activities.find(id);
    return activity == null
        ? null
        : parts.computeIfAbsent(
            id,
            first ->
                new Parts(
                    change.row(),
                    new ArrayList<>(activity.budget()),
                    new ArrayList<>(activity.risks())));
  }

  private @Nullable BudgetLine budgetLine(RowValues values, UUID id, @Nullable BudgetLine before) {
    PublicText funder =
        values.required("funder", before == null ? null : before.funder(), PublicText::new);
    Integer year = values.required("year", before == null ? null : before.year(), Integer::valueOf);
    BigDecimal amount =
        values.required("amount", before == null ? null : before.amount(), BigDecimal::new);
    Currency currency =
        values.required(
            "currency", before == null ? null : before.currency(), WantedParts::currency);
    Rate rate = rate(values, before == null ? null : before.rate());
    return values.made(all ->
        new BudgetLine(
            id,
            requireNonNull(funder),
            requireNonNull(year),
            requireNonNull(amount),
            requireNonNull(currency),
            rate));
  }

  private static @Nullable Rate rate(RowValues values, @Nullable Rate before) {
    Currency to =
        values.optional("rateTo", before == null ? null : before.to(), WantedParts::currency);
    BigDecimal factor =
        values.optional("rateFactor", before == null ? null : before.factor(), BigDecimal::new);
    LocalDate asOf =
        values.optional("rateAsOf", before == null ? null : before.asOf(), LocalDate::parse);
    if (to == null && factor == null && asOf == null) {
      return null;
    }
    if (to == null || factor == null || asOf == null) {
      values.fail(
          to == null ? "rateTo" : factor == null ? "rateFactor" : "rateAsOf",
          "A rate has a currency, a factor and a day.");
      return null;
    }
    return values.made(all -> new Rate(to, factor, asOf));
  }

  private @Nullable Risk risk(RowValues values, UUID id, @Nullable Risk before) {
    PublicText description =
        values.required(
            "description", before == null ? null : before.description(), PublicText::new);
    Risk.Level likelihood =
        values.required(
            "likelihood", before == null ? null : before.likelihood(), Risk.Level::valueOf);
    Risk.Level impact =
        values.required("impact", before == null ? null : before.impact(), Risk.Level::valueOf);
    PublicText response =
        values.optional("response", before == null ? null : before.response(), PublicText::new);
    return values.made(all ->
        new Risk(
            id,
            requireNonNull(description),
            requireNonNull(likelihood),
            requireNonNull(impact),
            response));
  }

  private static Currency currency(String code) {
    try {
      return Currency.getInstance(code);
    } catch (IllegalArgumentException unknown) {
      throw Problem.invalid("currency", "A currency is a code of ISO 4217, such as EUR or IQD.");
    }
  }

  private static <P> @Nullable P find(List<P> parts, UUID wanted, Function<P, UUID> id) {
    return parts.stream().filter(part -> id.apply(part).equals(wanted)).findFirst().orElse(null);
  }

  private static <P> void put(List<P> parts, P part, Function<P, UUID> id) {
    for (int i = 0; i < parts.size(); i++) {
      if (id.apply(parts.get(i)).equals(id.apply(part))) {
        parts.set(i, part);
        return;
      }
    }
    parts.add(part);
  }

  /** Makes a part of its row. */
  private interface Reading<P> {
    @Nullable P read(RowValues values, UUID id, @Nullable P before);
  }
}
