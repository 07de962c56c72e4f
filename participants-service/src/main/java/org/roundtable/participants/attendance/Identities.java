package org.roundtable.participants.attendance;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whom an entry of the register of people counts as, through merges of merges. */
@Component
class Identities {

  private final MergedPeople merged;

  Identities(MergedPeople merged) {
    this.merged = merged;
  }

  /** The person themselves, or the one whom they turned out to be. */
  UUID of(UUID person) {
    Set<UUID> passed = new LinkedHashSet<>();
    UUID last = person;
    while (passed.add(last)) {
      last = merged.findById(last).map(MergedPerson::kept).orElse(last);
    }
    return last;
  }

  /** All entries that count as the same person as this one, itself included. */
  Set<UUID> sameAs(UUID person) {
    Set<UUID> same = new LinkedHashSet<>();
    Deque<UUID> next = new ArrayDeque<>(Set.of(of(person)));
    while (!next.isEmpty()) {
      UUID one = next.pop();
      if (same.add(one)) {
        merged.findByKept(one).forEach(other -> next.push(other.id()));
      }
    }
    return same;
  }

  void merge(UUID kept, UUID other) {
    merged.save(new MergedPerson(other, kept));
  }

  void undo(UUID other) {
    merged.deleteById(other);
  }
}
