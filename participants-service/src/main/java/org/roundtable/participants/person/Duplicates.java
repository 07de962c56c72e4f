package org.roundtable.participants.person;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.roundtable.platform.audit.PersonalAnswers;
import org.roundtable.platform.protection.PersonalData;
import org.roundtable.platform.web.Page;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Finding records that may be about one person. */
@Component
class Duplicates {

  /** What two records share. */
  enum Shared {
    NAME,
    EMAIL,
    PHONE
  }

  /** Somebody who may be the same person as somebody else, and why. */
  @PersonalData
  record Candidate(OpenedPerson person, Set<Shared> shared) {}

  /** Candidates for one person. */
  @PersonalData
  record Candidates(List<Candidate> items) implements PersonalAnswers {
    @Override
    public List<UUID> people() {
      return items.stream().map(candidate -> candidate.person().id()).toList();
    }
  }

  /** Two who may be one. */
  @PersonalData
  record Pair(OpenedPerson one, OpenedPerson other, Set<Shared> shared) {}

  /** A page of pairs. */
  @PersonalData
  record Pairs(List<Pair> items, @org.jspecify.annotations.Nullable UUID next)
      implements PersonalAnswers {
    @Override
    public List<UUID> people() {
      return items.stream()
          .flatMap(pair -> Stream.of(pair.one().id(), pair.other().id()))
          .distinct()
          .toList();
    }
  }

  /** A name that so many share says nothing. */
  private static final Limit MOST_ALIKE = Limit.of(100);

  private static final int AT_ONCE = 200;

  /** As many are looked at for one page; it may have fewer pairs then, or none, and a next. */
  private static final int MOST_LOOKED_AT = 2_000;

  private final People people;
  private final Seals seals;

  Duplicates(People people, Seals seals) {
    this.people = people;
    this.seals = seals;
  }

  Candidates of(UUID id) {
    Person person = people.require(id);
    return new Candidates(
        seals
            .open(person)
            .map(details ->
                alike(person, details).stream()
                    .map(pair -> new Candidate(pair.other(), pair.shared()))
                    .toList())
            .orElse(List.of()));
  }

  /** Pairs, each once, in the order in which the elder of the two was entered. */
  Pairs all(Page.Request page) {
    List<Pair> pairs = new ArrayList<>();
    UUID after = page.after();
    for (int looked = 0; looked < MOST_LOOKED_AT; ) {
      List<Person> some =
          people.findByReadingsAndIdGreaterThanOrderById(
              Reading.REGISTRATION, after, Limit.of(AT_ONCE));
      for (Person person : some) {
        looked++;
        after = person.id();
        UUID elder = after;
        seals
            .open(person)
            .ifPresent(details ->
                alike(person, details).stream()
                    .filter(pair -> later(pair.other().id(), elder))
                    .forEach(pairs::add));
        if (pairs.size() >= page.size()) {
          return new Pairs(pairs, after);
        }
      }
      if (some.size() < AT_ONCE) {
        return new Pairs(pairs, null);
      }
    }
    return new Pairs(pairs, after);
  }

  private List<Pair> alike(Person person, PersonDetails details) {
    OpenedPerson one = OpenedPerson.of(person, details);
    return people.findByLikenessIn(person.likeness(), MOST_ALIKE).stream()
        .filter(other -> other.mayBeReadFor(Reading.REGISTRATION))
        .filter(other -> !other.id().equals(person.id()))
        .sorted(Comparator.comparing(other -> other.id().toString()))
        .flatMap(other -> pair(one, details, other).stream())
        .toList();
  }

  private Optional<Pair> pair(OpenedPerson one, PersonDetails details, Person other) {
    return seals
        .open(other)
        .map(opened -> new Pair(one, OpenedPerson.of(other, opened), shared(details, opened)))
        .filter(pair -> !pair.shared().isEmpty());
  }

  private static Set<Shared> shared(PersonDetails one, PersonDetails other) {
    Set<String> both = new TreeSet<>(BlindIndex.likeness(one));
    both.retainAll(BlindIndex.likeness(other));
    Set<Shared> shared = new TreeSet<>();
    for (String word : both) {
      shared.add(
          word.startsWith("email:")
              ? Shared.EMAIL
              : word.startsWith("phone:") ? Shared.PHONE : Shared.NAME);
    }
    return shared;
  }

  /** By the unsigned order of the database. */
  private static boolean later(UUID one, UUID other) {
    return one.toString().compareTo(other.toString()) > 0;
  }
}
