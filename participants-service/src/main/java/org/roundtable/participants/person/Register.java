package org.roundtable.participants.person;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.platform.web.Page;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Reading people, each time for something that they agree to. */
@Component
class Register {

  private static final int AT_ONCE = 200;

  private final People people;
  private final Records records;
  private final Seals seals;
  private final BlindIndex index;
  private final MongoOperations mongo;

  Register(People people, Records records, Seals seals, BlindIndex index, MongoOperations mongo) {
    this.people = people;
    this.records = records;
    this.seals = seals;
    this.index = index;
    this.mongo = mongo;
  }

  /**
   * @throws org.roundtable.platform.problem.Problem {@code no-consent} if the person doesn't agree
   */
  OpenedPerson one(UUID id, Reading reading) {
    Person person = people.require(id);
    if (!person.mayBeReadFor(reading)) {
      throw PersonProblems.noConsent(reading);
    }
    PersonDetails details = seals.open(person).orElseThrow(PersonProblems::erased);
    List<Person> merged = records.mergedInto(person);
    return OpenedPerson.of(
        person,
        details,
        Records.consents(person, merged),
        merged.isEmpty() ? null : merged.stream().flatMap(r -> told(r).stream()).toList());
  }

  /** A page of all who may be read. */
  Page<OpenedPerson> all(
      @Nullable InstitutionCode institution, Reading reading, Page.Request page) {
    List<Person> found =
        institution == null
            ? people.findByReadingsAndIdGreaterThanOrderById(reading, page.after(), page.limit())
            : people.findByReadingsAndInstitutionAndIdGreaterThanOrderById(
                reading, institution, page.after(), page.limit());
    Page<Person> shown = page.of(found, Person::id);
    return new Page<>(
        shown.items().stream().flatMap(person -> opened(person).stream()).toList(), shown.next());
  }

  /**
   * A page of those who were looked for. A record that was merged is found as the one that was
   * kept.
   */
  Page<OpenedPerson> find(
      Wanted wanted, @Nullable InstitutionCode institution, Reading reading, Page.Request page) {
    Map<UUID, OpenedPerson> found = new LinkedHashMap<>();
    UUID after = page.after();
    while (true) {
      List<Person> candidates = candidates(wanted, after);
      for (Person candidate : candidates) {
        after = candidate.id();
        Optional<OpenedPerson> person = shown(candidate, wanted, institution, reading);
        person.ifPresent(p -> found.putIfAbsent(p.id(), p));
        if (found.size() == page.size()) {
          boolean more =
              !candidate.id().equals(candidates.getLast().id()) || candidates.size() == AT_ONCE;
          return new Page<>(List.copyOf(found.values()), more ? after : null);
        }
      }
      if (candidates.size() < AT_ONCE) {
        return new Page<>(List.copyOf(found.values()), null);
      }
    }
  }

  private List<Person> candidates(Wanted wanted, UUID after) {
    List<Criteria> all = new ArrayList<>();
    index.of(wanted).forEach(entries -> all.add(where("found").in(entries)));
    all.add(where("_id").gt(after));
    return mongo.find(
        Query.query(new Criteria().andOperator(all)).with(Sort.by("_id")).limit(Limit.of(AT_ONCE)),
        Person.class);
  }

  private Optional<OpenedPerson> shown(
      Person candidate, Wanted wanted, @Nullable InstitutionCode institution, Reading reading) {
    Person kept = people.kept(candidate);
    if (!kept.mayBeReadFor(reading)
        || (institution != null && !institution.equals(kept.institution()))
        || seals.open(candidate).filter(wanted::matches).isEmpty()) {
      return Optional.empty();
    }
    Optional<PersonDetails> details = seals.open(kept);
    // The kept record is found by itself where it matches too.
    boolean twice = kept != candidate && details.filter(wanted::matches).isPresent();
    return twice ? Optional.empty() : details.map(d -> OpenedPerson.of(kept, d));
  }

  Optional<OpenedPerson> opened(Person person) {
    return seals.open(person).map(details -> OpenedPerson.of(person, details));
  }

  private Optional<OpenedPerson.Merged> told(Person record) {
    Merge merge = record.merge();
    return merge == null
        ? Optional.empty()
        : seals
            .open(record)
            .map(details ->
                new OpenedPerson.Merged(
                    merge.id(), record.id(), merge.keeper(), merge.at(), details.names().value()));
  }
}
