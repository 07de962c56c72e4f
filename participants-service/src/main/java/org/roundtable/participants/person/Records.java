package org.roundtable.participants.person;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The records that are about one person: the one that was kept, and those merged into it. */
@Component
class Records {

  private final People people;

  Records(People people) {
    this.people = people;
  }

  /** Those merged into a record, also through others. */
  List<Person> mergedInto(Person kept) {
    List<Person> all = new ArrayList<>(people.mergedInto(kept.id()));
    for (int i = 0; i < all.size(); i++) {
      all.addAll(people.mergedInto(all.get(i).id()));
    }
    return all;
  }

  /** What the person agreed to, whichever record says it. */
  static List<Consent> consents(Person kept, List<Person> merged) {
    return Stream.concat(Stream.of(kept), merged.stream())
        .flatMap(person -> person.consents().stream())
        .toList();
  }
}
