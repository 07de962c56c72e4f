package org.roundtable.workplan.framework;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.workplan.framework.ElementChange.Change;

/**
 * A proposal as it is shown before somebody decides: what it changes in the office's copy, and what
 * that touches in the office's plans.
 *
 * @param owner who owns the programme now
 * @param takesOver whether somebody else would own it then, this office losing it for instance
 * @param programme what changes in the programme's own fields
 */
record ProposalView(
    ProposalHead proposal,
    OfficeCode owner,
    boolean takesOver,
    long added,
    long changed,
    long removed,
    List<FieldChange> programme,
    List<Line> elements) {

  /**
   * A result or an indicator that changes.
   *
   * @param touches the plans' items that are its copies or lie under it
   */
  record Line(ElementChange change, List<Touched> touches) {}

  static ProposalView of(
      FrameworkProposal proposal,
      Programme copy,
      @Nullable FrameworkDifference difference,
      List<Touched> touched) {
    FrameworkDifference shown =
        difference == null ? new FrameworkDifference(List.of(), List.of()) : difference;
    Map<UUID, List<Touched>> byElement = touched.stream().collect(groupingBy(Touched::element));
    return new ProposalView(
        ProposalHead.of(proposal),
        copy.owner(),
        !copy.owner().equals(proposal.source().office()),
        shown.count(Change.ADDED),
        shown.count(Change.CHANGED),
        shown.count(Change.REMOVED),
        shown.programme(),
        shown.elements().stream()
            .map(change -> new Line(change, byElement.getOrDefault(change.element(), List.of())))
            .toList());
  }
}
