package org.roundtable.workplan.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.ProgrammeCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.workplan.PlanState;
import org.roundtable.platform.outbox.Aggregate;
import org.roundtable.platform.outbox.OutboxEntry;
import org.roundtable.platform.problem.Problem;
import org.roundtable.workplan.framework.Objective;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A country's plan of activities under a programme: its head, without the items.
 *
 * <p>Its items change only while it is open: a draft, or under revision after a review.
 *
 * @param years how many years it covers, 1 to 10, from {@code firstYear} on
 * @param objectives the programme's, as they were when the plan was begun
 * @param basis what it rests on, such as assessment reports
 * @param versions those submitted, oldest first; none ever changes
 * @param validated the number of the version that holds, if one was ever validated
 * @param validation who must sign
 * @param signOffs what institutions decided, on all versions
 * @param reopened the only items that the open draft may change; empty where it may change all
 * @param withdrawnFor why it was withdrawn
 */
@RecordBuilder
@Document("workplans")
public record Workplan(
    @Id UUID id,
    @Version @Nullable Long version,
    OfficeCode office,
    CountryCode country,
    @Indexed ProgrammeCode programme,
    PublicText title,
    int firstYear,
    int years,
    @Indexed PlanState state,
    List<PublicText> basis,
    List<Objective> objectives,
    List<PlanVersion> versions,
    @Nullable Integer validated,
    ValidationRule validation,
    List<SignOff> signOffs,
    List<UUID> reopened,
    @Nullable PublicText withdrawnFor,
    Instant changedAt,
    @JsonIgnore List<OutboxEntry> outbox)
    implements Aggregate, WorkplanBuilder.With {

  public Workplan {
    if (years < 1 || years > 10) {
      throw Problem.invalid("years", "A workplan covers 1 to 10 years.");
    }
    if (firstYear < 2000 || firstYear > 2100) {
      throw Problem.invalid("firstYear", "The first year lies between 2000 and 2100.");
    }
  }

  /** The plan under other headings. */
  Workplan describe(
      PublicText newTitle, int newFirstYear, int newYears, List<PublicText> newBasis, Instant now) {
    requireOpen();
    return with(plan ->
        plan.title(newTitle)
            .firstYear(newFirstYear)
            .years(newYears)
            .basis(List.copyOf(newBasis))
            .changedAt(now));
  }

  /** The plan presented to the institutions as this version. */
  Workplan submit(PlanVersion next, Instant now) {
    PlanState after = after(PlanCommand.SUBMIT);
    return with(plan ->
        plan.state(after).versions(append(versions, next)).reopened(List.of()).changedAt(now));
  }

  /** The plan taken back, to work the institutions' inputs into it. */
  Workplan revise(Instant now) {
    return move(PlanCommand.REVISE, now);
  }

  /**
   * A new draft behind the validated version.
   *
   * @param items the only items that it may change; empty for all
   */
  Workplan redraft(List<UUID> items, Instant now) {
    return move(PlanCommand.REDRAFT, now).with(plan -> plan.reopened(List.copyOf(items)));
  }

  /** The plan as its validated version has it. */
  Workplan discard(Instant now) {
    if (validated == null) {
      throw refused("There is no validated version to go back to. Withdraw the plan instead.");
    }
    return move(PlanCommand.DISCARD, now).with(plan -> plan.reopened(List.of()));
  }

  /** The plan with one version more, in whatever state. */
  Workplan with(PlanVersion next) {
    return with(plan -> plan.versions(append(versions, next)));
  }

  /** The plan given up. */
  Workplan withdraw(PublicText reason, Instant now) {
    if (validated != null) {
      throw refused("Version %d is validated and holds. Discard the draft.".formatted(validated));
    }
    return move(PlanCommand.WITHDRAW, now).with(plan -> plan.withdrawnFor(reason));
  }

  /** The plan with other rules of who must sign. */
  Workplan validateBy(ValidationRule rule, Instant now) {
    if (state == PlanState.IN_REVIEW && signedLatest().findAny().isPresent()) {
      throw refused("Institutions are signing the version by the rules that hold. Wait for them.");
    }
    return with(plan -> plan.validation(rule).changedAt(now));
  }

  /**
   * The plan with an institution's decision on its latest version: validated once all who must have
   * signed, under revision as soon as one returns it.
   */
  Workplan sign(SignOff signOff, Instant now) {
    requireSignable(signOff);
    Workplan signed = with(plan -> plan.signOffs(append(signOffs, signOff)).changedAt(now));
    return switch (signOff.decision()) {
      case VALIDATED -> signed.validateIfAllSigned(now);
      case RETURNED ->
          signed
              .move(PlanCommand.RETURN, now)
              .with(plan ->
                  plan.reopened(signOff.items().stream().map(SignOff.ReturnedItem::item).toList()));
    };
  }

  /** The latest version that was submitted, 0 if none was. */
  public int latest() {
    return versions.size();
  }

  /** A version that was submitted. */
  public PlanVersion version(int number) {
    if (number < 1 || number > versions.size()) {
      throw Problem.notFound("The plan has no version %d.".formatted(number));
    }
    return versions.get(number - 1);
  }

  boolean open() {
    return state == PlanState.DRAFT || state == PlanState.REVISED;
  }

  /** That the draft may change at all. */
  public void requireOpen() {
    if (!open()) {
      throw refused(
          switch (state) {
            case IN_REVIEW -> "A plan in review doesn't change. Take it back for revision first.";
            case VALIDATED -> "A validated plan changes only through a new draft. Begin one first.";
            case WITHDRAWN -> "A withdrawn plan doesn't change. Begin another.";
            case DRAFT, REVISED -> throw new IllegalStateException("it is open");
          });
    }
  }

  /** The same, and that the draft may change this item. */
  void requireOpen(@Nullable UUID item) {
    requireOpen();
    if (!reopened.isEmpty() && (item == null || !reopened.contains(item))) {
      throw new Problem(
          PlanProblems.ITEM_SEALED,
          "item",
          "Only %d items of this plan were opened again, and this isn't one of them."
              .formatted(reopened.size()));
    }
  }

  /** The state that a command leads to, or the problem that it doesn't fit. */
  PlanState after(PlanCommand command) {
    return PlanMachine.after(state, command)
        .orElseThrow(() -> refused("A plan that is %s can't %s.".formatted(state, command)));
  }

  @Override
  public Workplan withOutbox(List<OutboxEntry> owed) {
    return with(plan -> plan.outbox(owed));
  }

  private Workplan validateIfAllSigned(Instant now) {
    Set<InstitutionCode> signed =
        signedLatest().map(SignOff::institution).collect(Collectors.toSet());
    return validation.metBy(signed)
        ? move(PlanCommand.VALIDATE, now).with(plan -> plan.validated(latest()))
        : this;
  }

  private void requireSignable(SignOff signOff) {
    if (state != PlanState.IN_REVIEW || signOff.version() != latest()) {
      throw refused(
          "Only the version under review is signed: that is %s."
              .formatted(state == PlanState.IN_REVIEW ? latest() : "none now"));
    }
    if (!version(signOff.version()).hash().equals(signOff.hash())) {
      throw new Problem(
          PlanProblems.OTHER_CONTENT,
          "hash",
          "This isn't the hash of version %d. Read the version again before you sign it."
              .formatted(signOff.version()));
    }
    if (signedLatest().anyMatch(earlier -> earlier.institution().equals(signOff.institution()))) {
      throw new Problem(
          org.roundtable.platform.problem.ProblemType.ALREADY_EXISTS,
          "institution",
          "%s has signed version %d already.".formatted(signOff.institution(), latest()));
    }
  }

  private Stream<SignOff> signedLatest() {
    return signOffs.stream().filter(signOff -> signOff.version() == latest());
  }

  private Workplan move(PlanCommand command, Instant now) {
    PlanState next = after(command);
    return with(plan -> plan.state(next).changedAt(now));
  }

  private static <T> List<T> append(List<T> list, T element) {
    List<T> more = new ArrayList<>(list);
    more.add(element);
    return List.copyOf(more);
  }

  private static Problem refused(String detail) {
    return new Problem(PlanProblems.WRONG_STATE, "state", detail);
  }
}
