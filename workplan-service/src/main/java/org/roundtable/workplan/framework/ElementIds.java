package org.roundtable.workplan.framework;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.roundtable.contracts.ElementCode;
import org.roundtable.contracts.ProgrammeCode;

/**
 * The identifiers of new elements.
 *
 * <p>They follow from the programme, the kind and the code, so that two offices that enter the same
 * programme by themselves speak of the same objectives when one of them later takes it over. Where
 * an earlier element has that one, because its code was changed, it is any other.
 */
final class ElementIds {

  private final ProgrammeCode programme;
  private final Set<UUID> taken;

  ElementIds(ProgrammeCode programme, Set<UUID> taken) {
    this.programme = programme;
    this.taken = new HashSet<>(taken);
  }

  /**
   * @param kind a result's level, or another word for an indicator
   */
  UUID next(String kind, ElementCode code) {
    UUID usual =
        UuidCreator.getNameBasedSha1(String.join("/", programme.value(), kind, code.value()));
    UUID id = taken.contains(usual) ? UuidCreator.getTimeOrderedEpoch() : usual;
    taken.add(id);
    return id;
  }
}
