package org.roundtable.events.event;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.InstitutionCode;

/**
 * Who has a seat, and who waits for one: the claims stand in the order in which they were made, and
 * the seats that there are go to them from the front. So nobody is passed over, no seat stays empty
 * while somebody waits, and a seat that is given back goes to the first who waits.
 *
 * @param capacity how many seats there are; null where there are enough for all
 */
record Seating(List<Claim> claims, @Nullable Integer capacity) {

  Seating {
    claims = List.copyOf(claims);
  }

  /** How many seats an institution asked for. */
  int claimed(InstitutionCode institution) {
    return claims.stream()
        .filter(claim -> claim.institution().equals(institution))
        .mapToInt(Claim::seats)
        .sum();
  }

  /** How many of these it has. */
  int granted(InstitutionCode institution) {
    int left = capacity == null ? Integer.MAX_VALUE : capacity;
    int granted = 0;
    for (Claim claim : claims) {
      int seats = Math.min(left, claim.seats());
      left -= seats;
      granted += claim.institution().equals(institution) ? seats : 0;
    }
    return granted;
  }

  /**
   * The same once an institution asks for so many seats: what it asks for in addition goes to the
   * end of the queue, what it gives back is what it asked for last.
   */
  Seating claim(InstitutionCode institution, int seats) {
    int more = seats - claimed(institution);
    return new Seating(
        more >= 0 ? longer(institution, more) : shorter(institution, -more), capacity);
  }

  private List<Claim> longer(InstitutionCode institution, int more) {
    List<Claim> queue = new ArrayList<>(claims);
    if (more > 0 && !queue.isEmpty() && queue.getLast().institution().equals(institution)) {
      queue.set(queue.size() - 1, new Claim(institution, queue.getLast().seats() + more));
    } else if (more > 0) {
      queue.add(new Claim(institution, more));
    }
    return queue;
  }

  private List<Claim> shorter(InstitutionCode institution, int less) {
    List<Claim> queue = new ArrayList<>();
    int left = less;
    for (Claim claim : claims.reversed()) {
      int given = claim.institution().equals(institution) ? Math.min(left, claim.seats()) : 0;
      left -= given;
      if (given < claim.seats()) {
        queue.addFirst(new Claim(claim.institution(), claim.seats() - given));
      }
    }
    return queue;
  }
}
