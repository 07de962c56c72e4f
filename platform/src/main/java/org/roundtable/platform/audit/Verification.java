package org.roundtable.platform.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Follows a chain from its first entry, and stops at the first that is wrong. */
final class Verification {

  private final Map<Long, List<Head>> noted;
  private Head head = Head.NONE;

  /**
   * @param noted heads of the chain that were noted earlier
   */
  Verification(List<Head> noted) {
    this.noted = noted.stream().collect(Collectors.groupingBy(Head::number));
  }

  Verdict of(Iterable<Link> chain) {
    for (Link link : chain) {
      Optional<String> wrong = wrongWith(link);
      if (wrong.isPresent()) {
        return new Verdict.Broken(head.number() + 1, wrong.get());
      }
      head = link.head();
    }
    return noted.keySet().stream()
        .filter(number -> number > head.number())
        .sorted()
        .findFirst()
        .<Verdict>map(number -> new Verdict.Broken(head.number() + 1, "it was cut off"))
        .orElseGet(() -> new Verdict.Sound(head));
  }

  private Optional<String> wrongWith(Link link) {
    long number = head.number() + 1;
    if (!link.hasNumber(number)) {
      return Optional.of("it is missing; %s follows".formatted(link.name()));
    }
    if (!link.isAsWritten()) {
      return Optional.of("it was changed");
    }
    if (!link.continues(head)) {
      return Optional.of("it doesn't continue the entry before");
    }
    boolean other =
        noted.getOrDefault(number, List.of()).stream().anyMatch(h -> !h.equals(link.head()));
    return other ? Optional.of("it isn't the one that was noted") : Optional.empty();
  }
}
