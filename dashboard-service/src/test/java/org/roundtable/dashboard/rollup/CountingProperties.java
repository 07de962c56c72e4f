package org.roundtable.dashboard.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.roundtable.contracts.Message;
import org.roundtable.contracts.events.EventFact;
import org.roundtable.contracts.events.EventState;
import org.roundtable.contracts.participants.AttendanceFact;
import org.roundtable.contracts.participants.Sex;
import org.roundtable.contracts.workplan.ActivityFact;
import org.roundtable.contracts.workplan.ActivityStatus;
import org.roundtable.contracts.workplan.DispositionKind;
import org.roundtable.contracts.workplan.InputFact;
import org.roundtable.contracts.workplan.PlanState;
import org.roundtable.contracts.workplan.WorkplanFact;
import org.roundtable.dashboard.figures.Figures;
import org.roundtable.dashboard.figures.InputAnswer;
import org.roundtable.dashboard.figures.Tally;

/**
 * Whatever is heard twice, late or out of order, the figures are those of a plain count over the
 * latest versions.
 */
class CountingProperties {

  private static final List<String> OFFICES = List.of("RAME", "IQ", "PK");
  private static final List<String> COUNTRIES = List.of("IQ", "PK", "BE");

  static LongStream seeds() {
    return LongStream.range(0, 25);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void figures_are_those_of_the_latest_versions(long seed) {
    Random random = new Random(seed);
    List<Message> said = said(random);
    Collection latest = Collection.of(said);

    try (DrivenRollUp rollUp = new DrivenRollUp()) {
      heard(said, random).forEach(rollUp::hear);
      Snapshot shown = rollUp.snapshot();

      assertThat(shown.countries().keySet())
          .extracting(Object::toString)
          .containsExactlyInAnyOrderElementsOf(latest.countries());
      shown
          .countries()
          .forEach((country, figures) -> latest.in(country.value()).assertCounted(figures));
      latest.assertCounted(shown.totals());
      assertThat(shown.latestEvents())
          .extracting(event -> event.event().id())
          .containsExactlyElementsOf(latest.newestEvents(20));
    }
  }

  /** Every version of some things, in the order in which their offices decided them. */
  private static List<Message> said(Random random) {
    List<Message> said = new ArrayList<>();
    for (int thing = 0; thing < 30; thing++) {
      UUID id = new UUID(random.nextLong(), random.nextLong());
      String office = pick(random, OFFICES);
      int kind = random.nextInt(5);
      long version = random.nextInt(3);
      for (int change = random.nextInt(5); change >= 0; change--) {
        said.add(fact(random, kind, office, id, version));
        version += 1 + random.nextInt(2);
      }
    }
    return said;
  }

  private static Message fact(Random random, int kind, String office, UUID id, long version) {
    String country = pick(random, COUNTRIES);
    return switch (kind) {
      case 0 ->
          Facts.event(
              office,
              id,
              version,
              pick(random, List.of(EventState.values())),
              country,
              LocalDate.of(2019, 1, 1).plusDays(random.nextInt(40)));
      case 1 ->
          Facts.attendance(office, id, version, country, random.nextInt(5), random.nextInt(5));
      case 2 ->
          Facts.activity(
              office,
              id,
              version,
              country,
              1 + random.nextInt(2),
              pick(random, List.of(ActivityStatus.values())),
              random.nextInt(4) == 0);
      case 3 -> {
        int disposition = random.nextInt(DispositionKind.values().length + 1);
        yield Facts.input(
            office,
            id,
            version,
            country,
            disposition == 0 ? null : DispositionKind.values()[disposition - 1],
            random.nextInt(4) == 0);
      }
      default ->
          Facts.plan(office, id, version, pick(random, List.of(PlanState.values())), country);
    };
  }

  /** The same facts as a bad line delivers them: some again, and in any order. */
  private static List<Message> heard(List<Message> said, Random random) {
    List<Message> heard = new ArrayList<>(said);
    said.stream().filter(fact -> random.nextInt(3) == 0).forEach(heard::add);
    Collections.shuffle(heard, random);
    return heard;
  }

  private static <T> T pick(Random random, List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** The naive way: look at every fact. */
  private record Collection(
      List<WorkplanFact> plans,
      List<ActivityFact> activities,
      List<InputFact> inputs,
      List<EventFact> events,
      List<AttendanceFact> attendances) {

    static Collection of(List<Message> said) {
      Map<UUID, Message> latest = new HashMap<>();
      said.forEach(
          fact -> latest.merge(fact.id(), fact, (a, b) -> a.version() >= b.version() ? a : b));
      return new Collection(
          only(latest, WorkplanFact.class),
          only(latest, ActivityFact.class).stream().filter(fact -> !fact.removed()).toList(),
          only(latest, InputFact.class).stream().filter(fact -> !fact.withdrawn()).toList(),
          only(latest, EventFact.class),
          only(latest, AttendanceFact.class));
    }

    private static <T> List<T> only(Map<UUID, Message> facts, Class<T> type) {
      return facts.values().stream().filter(type::isInstance).map(type::cast).toList();
    }

    Collection in(String country) {
      return new Collection(
          plans.stream().filter(fact -> fact.country().value().equals(country)).toList(),
          activities.stream().filter(fact -> fact.country().value().equals(country)).toList(),
          inputs.stream().filter(fact -> fact.country().value().equals(country)).toList(),
          events.stream().filter(fact -> fact.country().value().equals(country)).toList(),
          attendances.stream().filter(fact -> fact.country().value().equals(country)).toList());
    }

    List<String> countries() {
      return COUNTRIES.stream().filter(country -> in(country).counts()).toList();
    }

    /** An attendance of nobody counts for nothing. */
    private boolean counts() {
      return !plans.isEmpty()
          || !activities.isEmpty()
          || !inputs.isEmpty()
          || !events.isEmpty()
          || attendances.stream().anyMatch(fact -> fact.total() > 0);
    }

    List<UUID> newestEvents(int most) {
      return events.stream()
          .sorted(
              Comparator.comparing(EventFact::start)
                  .thenComparing(event -> event.id().toString())
                  .reversed())
          .limit(most)
          .map(EventFact::id)
          .toList();
    }

    void assertCounted(Figures figures) {
      assertCounted(PlanState.class, figures.workplans(), plans.stream().map(WorkplanFact::state));
      assertCounted(
          ActivityStatus.class,
          figures.activities(),
          activities.stream().map(ActivityFact::status));
      assertCounted(
          InputAnswer.class,
          figures.inputs(),
          inputs.stream().map(input -> InputAnswer.of(input.disposition())));
      assertCounted(EventState.class, figures.eventStates(), events.stream().map(EventFact::state));
      assertThat(figures.eventTypes().total()).isEqualTo(events.size());
      figures
          .objectiveActivities()
          .rows()
          .forEach(row ->
              assertThat(row.count())
                  .isEqualTo(
                      activities.stream()
                          .filter(activity -> activity.objective() == row.key().number())
                          .count()));
      long people = attendances.stream().mapToLong(AttendanceFact::total).sum();
      assertThat(figures.participations()).isEqualTo(people);
      assertThat(figures.institutions().total()).isEqualTo(people);
      assertThat(figures.sexes().count(Sex.FEMALE))
          .isEqualTo(
              attendances.stream()
                  .flatMap(fact -> fact.bySex().stream())
                  .filter(part -> part.sex() == Sex.FEMALE)
                  .mapToLong(AttendanceFact.BySex::count)
                  .sum());
    }

    private static <E extends Enum<E>> void assertCounted(
        Class<E> type, Tally<E> tally, java.util.stream.Stream<E> values) {
      Map<E, Long> expected = new EnumMap<>(type);
      values.forEach(value -> expected.merge(value, 1L, Long::sum));
      assertThat(tally.rows())
          .extracting(Tally.Row::key, Tally.Row::count)
          .containsExactlyElementsOf(
              expected.entrySet().stream()
                  .map(e -> org.assertj.core.groups.Tuple.tuple(e.getKey(), e.getValue()))
                  .toList());
    }
  }
}
