package org.roundtable.dashboard.reach;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.participants.ReachFact;
import org.roundtable.contracts.participants.Sex;

/** Unites what offices tell of a year. */
public final class Reaching {

  private final SketchUnion people = new SketchUnion();
  private final Map<Sex, SketchUnion> bySex = new EnumMap<>(Sex.class);
  private int withheld;

  private Reaching() {}

  /** Of each year, the newest first: all countries together, then each. */
  public static List<Reached> of(Collection<ReachFact> facts) {
    SortedMap<Integer, Reaching> years = new TreeMap<>(java.util.Comparator.reverseOrder());
    SortedMap<Integer, SortedMap<CountryCode, Reaching>> countries = new TreeMap<>();
    for (ReachFact fact : facts) {
      years.computeIfAbsent(fact.year(), year -> new Reaching()).add(fact);
      countries
          .computeIfAbsent(fact.year(), year -> new TreeMap<>())
          .computeIfAbsent(fact.country(), country -> new Reaching())
          .add(fact);
    }
    List<Reached> reached = new ArrayList<>();
    years.forEach((year, all) -> {
      reached.add(all.in(year, null));
      countries
          .getOrDefault(year, new TreeMap<>())
          .forEach((country, part) -> reached.add(part.in(year, country)));
    });
    return List.copyOf(reached);
  }

  private void add(ReachFact fact) {
    if (fact.people() == null) {
      withheld++;
      return;
    }
    people.add(fact.people());
    fact.bySex()
        .forEach(
            part -> bySex.computeIfAbsent(part.sex(), sex -> new SketchUnion()).add(part.people()));
  }

  private Reached in(int year, @Nullable CountryCode country) {
    SortedMap<Sex, Bounds> sexes = new TreeMap<>();
    bySex.forEach((sex, union) -> sexes.put(sex, union.bounds()));
    return new Reached(year, country, people.bounds(), sexes, withheld);
  }
}
