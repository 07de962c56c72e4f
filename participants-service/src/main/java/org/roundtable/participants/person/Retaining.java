package org.roundtable.participants.person;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.roundtable.platform.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps nobody longer than the rules say: consent that is too old ends, and whoever has agreed to
 * nothing any more is erased. Broken off, it goes on with the next run.
 */
@Component
class Retaining {

  private static final Logger log = LoggerFactory.getLogger(Retaining.class);
  private static final int AT_ONCE = 200;

  private final People people;
  private final Records records;
  private final Consenting consenting;
  private final Erasing erasing;
  private final RetentionRules rules;
  private final RetentionReports reports;
  private final ObjectProvider<PastEvents> events;
  private final InstantSource clock;

  Retaining(
      People people,
      Records records,
      Consenting consenting,
      Erasing erasing,
      RetentionRules rules,
      RetentionReports reports,
      ObjectProvider<PastEvents> events,
      InstantSource clock) {
    this.people = people;
    this.records = records;
    this.consenting = consenting;
    this.erasing = erasing;
    this.rules = rules;
    this.reports = reports;
    this.events = events;
    this.clock = clock;
  }

  @Scheduled(cron = "${roundtable.participants.retention-run}")
  void nightly() {
    try {
      RetentionReport report = run();
      log.info(
          "retention looked={} ended={} erased={}",
          report.looked(),
          report.ended(),
          report.erased());
    } catch (Problem sealed) {
      log.info("retention didn't run problem={}", sealed.type().name());
    }
  }

  /** Looks at everybody, and tells what became of them. */
  RetentionReport run() {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    List<RetentionRule> all = rules.inOrder();
    Map<Purpose, Integer> ended = new EnumMap<>(Purpose.class);
    int looked = 0;
    int erased = 0;
    UUID after = new UUID(0, 0);
    List<Person> some;
    do {
      some =
          people.findByReadingsAndIdGreaterThanOrderById(
              Reading.SUBJECT_REQUEST, after, Limit.of(AT_ONCE));
      for (Person person : some) {
        after = person.id();
        looked++;
        erased += keep(person, all, today, ended) ? 0 : 1;
      }
    } while (some.size() == AT_ONCE);
    return reports.save(
        new RetentionReport(UuidCreator.getTimeOrderedEpoch(), now, looked, ended, erased));
  }

  /** Whether anything is left that the person is kept for. */
  private boolean keep(
      Person person, List<RetentionRule> rules, LocalDate today, Map<Purpose, Integer> ended) {
    List<Person> merged = records.mergedInto(person);
    List<Consent> consents = Records.consents(person, merged);
    Set<Purpose> holding = Consent.holding(consents);
    Optional<LocalDate> attended = rules.isEmpty() ? Optional.empty() : attended(person, merged);
    for (RetentionRule rule : rules) {
      if (holding.contains(rule.purpose())
          && last(rule.purpose(), consents, attended).plusMonths(rule.months()).isBefore(today)) {
        consenting.withdraw(person.id(), rule.purpose());
        ended.merge(rule.purpose(), 1, Integer::sum);
        holding.remove(rule.purpose());
      }
    }
    if (holding.isEmpty()) {
      erasing.erase(person.id(), Erasure.Reason.RETENTION);
    }
    return !holding.isEmpty();
  }

  private Optional<LocalDate> attended(Person person, List<Person> merged) {
    PastEvents known = events.getIfAvailable();
    return known == null
        ? Optional.empty()
        : known
            .of(Stream.concat(Stream.of(person), merged.stream()).map(Person::id).toList())
            .stream()
            .map(PastEvents.Attended::on)
            .max(LocalDate::compareTo);
  }

  private static LocalDate last(
      Purpose purpose, List<Consent> consents, Optional<LocalDate> attended) {
    return Stream.concat(
            consents.stream()
                .filter(consent -> consent.purpose() == purpose && !consent.isWithdrawn())
                .map(Consent::givenOn),
            attended.stream())
        .max(LocalDate::compareTo)
        .orElseThrow();
  }
}
