package org.roundtable.workplan.draft;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.ProgrammeCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.workplan.ActivityFact;
import org.roundtable.contracts.workplan.PlanState;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Adds up the open plans of a programme: what they plan by objective, what it costs, what lacks.
 */
@Component
class SumOfDrafts {

  /**
   * The open plans of a programme together.
   *
   * @param plans those that are drafts, in review or under revision, as far as offices share them
   * @param budget what they cost, by currency, funder and year
   */
  record Sum(List<OpenPlan> plans, List<ObjectiveSum> objectives, List<Cost> budget) {}

  /** One of the plans. */
  record OpenPlan(
      OfficeCode office,
      UUID plan,
      CountryCode country,
      PublicText title,
      int firstYear,
      int years,
      PlanState state,
      long activities) {}

  /**
   * What the plans hold for an objective.
   *
   * @param byCountry how many activities each country has for it
   * @param without the countries whose plans have no activity for it
   */
  record ObjectiveSum(
      int number,
      PublicText name,
      long activities,
      Map<CountryCode, Long> byCountry,
      Set<CountryCode> without,
      List<Cost> budget) {}

  /**
   * Money, added up.
   *
   * @param amount exact
   */
  record Cost(
      Currency currency,
      PublicText funder,
      int year,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount) {}

  private record Pot(Currency currency, PublicText funder, int year) {}

  private final MongoOperations mongo;

  SumOfDrafts(MongoOperations mongo) {
    this.mongo = mongo;
  }

  Sum of(ProgrammeCode programme) {
    List<HeardPlan> plans = openPlans(programme);
    Map<String, Long> activities = new HashMap<>();
    Map<Pot, BigDecimal> costs = new HashMap<>();
    Map<Integer, Map<CountryCode, Long>> counts = new HashMap<>();
    Map<Integer, Map<Pot, BigDecimal>> costsOf = new HashMap<>();
    try (Stream<HeardActivity> all = activities(plans)) {
      all.forEach(activity -> {
        activities.merge(activity.plan(), 1L, Long::sum);
        counts
            .computeIfAbsent(activity.objective(), first -> new TreeMap<>())
            .merge(activity.country(), 1L, Long::sum);
        add(activity.budget(), costs);
        add(activity.budget(), costsOf.computeIfAbsent(activity.objective(), o -> new HashMap<>()));
      });
    }
    return new Sum(
        plans.stream().map(plan -> open(plan, activities.getOrDefault(plan.key(), 0L))).toList(),
        objectives(plans, counts, costsOf),
        sorted(costs));
  }

  /** The open plans of a programme, by country. */
  List<HeardPlan> openPlans(ProgrammeCode programme) {
    return mongo.find(
        Query.query(where("programme").is(programme).and("open").is(true))
            .with(Sort.by("country", "_id")),
        HeardPlan.class);
  }

  /** The activities of some plans, one by one. Close it. */
  Stream<HeardActivity> activities(List<HeardPlan> plans) {
    List<String> keys = plans.stream().map(HeardPlan::key).toList();
    return mongo.stream(
        Query.query(where("plan").in(keys).and("removed").is(false)), HeardActivity.class);
  }

  private static OpenPlan open(HeardPlan plan, long activities) {
    return new OpenPlan(
        plan.office(),
        plan.plan(),
        plan.country(),
        plan.title(),
        plan.firstYear(),
        plan.years(),
        plan.state(),
        activities);
  }

  private static List<ObjectiveSum> objectives(
      List<HeardPlan> plans,
      Map<Integer, Map<CountryCode, Long>> counts,
      Map<Integer, Map<Pot, BigDecimal>> costs) {
    Map<Integer, PublicText> names = new TreeMap<>();
    plans.stream()
        .flatMap(plan -> plan.objectives().stream())
        .forEach(objective -> names.putIfAbsent(objective.number(), objective.name()));
    Set<CountryCode> countries =
        plans.stream()
            .map(HeardPlan::country)
            .collect(Collectors.toCollection(SumOfDrafts::byCode));
    List<ObjectiveSum> sums = new ArrayList<>();
    names.forEach((number, name) -> {
      Map<CountryCode, Long> byCountry = counts.getOrDefault(number, Map.of());
      Set<CountryCode> without = byCode();
      without.addAll(countries);
      without.removeAll(byCountry.keySet());
      long total = byCountry.values().stream().mapToLong(Long::longValue).sum();
      sums.add(
          new ObjectiveSum(
              number,
              name,
              total,
              byCountry,
              without,
              sorted(costs.getOrDefault(number, Map.of()))));
    });
    return sums;
  }

  private static Set<CountryCode> byCode() {
    return new TreeSet<>(Comparator.comparing(CountryCode::value));
  }

  private static void add(List<ActivityFact.Money> budget, Map<Pot, BigDecimal> costs) {
    for (ActivityFact.Money money : budget) {
      costs.merge(
          new Pot(money.currency(), money.funder(), money.year()), money.amount(), BigDecimal::add);
    }
  }

  private static List<Cost> sorted(Map<Pot, BigDecimal> costs) {
    return costs.entrySet().stream()
        .map(pot ->
            new Cost(
                pot.getKey().currency(),
                pot.getKey().funder(),
                pot.getKey().year(),
                pot.getValue()))
        .sorted(
            Comparator.comparing((Cost cost) -> cost.currency().getCurrencyCode())
                .thenComparing(cost -> cost.funder().value())
                .thenComparing(Cost::year))
        .toList();
  }
}
