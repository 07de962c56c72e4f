package org.roundtable.workplan.review;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.ProgrammeCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.workplan.RoundState;
import org.roundtable.platform.outbox.Aggregate;
import org.roundtable.platform.outbox.OutboxEntry;
import org.roundtable.platform.problem.Problem;
import org.roundtable.workplan.plan.PlanHead;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The office asks institutions what they think of a plan's version. It invites institutions, not
 * people.
 *
 * <p>A plan has one open round at most: the next is opened with the next number, which is given
 * once, and only behind a closed one, which never opens again.
 *
 * @param number counts a plan's rounds from 1
 * @param planVersion the number of the submitted version that they are asked about
 * @param amends the number of the validated version that this one would replace: what differs from
 *     it is what a partial amendment opened
 * @param deadline the last day that the invited were given; the office closes the round
 * @param note what the office says to the invited
 * @param inputsVisibleToAll whether each of the invited sees all inputs, or its own only; decided
 *     for good when it is opened, since institutions write knowing it
 * @param attachments files for the invited to read, beside the links among the materials
 */
@RecordBuilder
@Document("reviewRounds")
@CompoundIndex(name = "numbered", def = "{'plan': 1, 'number': 1}", unique = true)
@CompoundIndex(name = "open", def = "{'plan': 1, 'state': 1}")
@CompoundIndex(name = "inviting", def = "{'institutions': 1, 'plan': 1}")
record Round(
    @Id UUID id,
    @Version @Nullable Long version,
    OfficeCode office,
    CountryCode country,
    ProgrammeCode programme,
    UUID plan,
    int number,
    int planVersion,
    @Nullable Integer amends,
    List<InstitutionCode> institutions,
    LocalDate deadline,
    List<Material> materials,
    @Nullable PublicText note,
    boolean inputsVisibleToAll,
    RoundState state,
    Instant openedAt,
    @Nullable Instant closedAt,
    List<Attachment> attachments,
    Instant changedAt,
    @JsonIgnore List<OutboxEntry> outbox)
    implements Aggregate, RoundBuilder.With {

  Round {
    attachments = Attachment.list(attachments);
  }

  /** What the office asks for: all that it may say again while the round is open. */
  record Call(
      List<InstitutionCode> institutions,
      LocalDate deadline,
      List<Material> materials,
      @Nullable PublicText note) {

    private static final int MOST_INSTITUTIONS = 200;
    private static final int MOST_MATERIALS = 50;

    Call {
      institutions = List.copyOf(Problem.required("institutions", institutions));
      Problem.required("deadline", deadline);
      materials = List.copyOf(Objects.requireNonNullElse(materials, List.of()));
      if (institutions.isEmpty() || institutions.size() > MOST_INSTITUTIONS) {
        throw Problem.invalid("institutions", "A round invites 1 to 200 institutions.");
      }
      if (Set.copyOf(institutions).size() < institutions.size()) {
        throw Problem.invalid("institutions", "An institution stands in the list twice.");
      }
      if (materials.size() > MOST_MATERIALS) {
        throw Problem.invalid("materials", "A round has up to 50 materials.");
      }
      if (deadline.getYear() < 2000 || deadline.getYear() > 2110) {
        throw Problem.invalid("deadline", "The year lies between 2000 and 2110.");
      }
    }
  }

  /** A round that begins, on the version that the plan has under review. */
  static Round open(
      UUID id, PlanHead plan, int number, Call call, boolean inputsVisibleToAll, Instant now) {
    return new Round(
        id,
        null,
        plan.office(),
        plan.country(),
        plan.programme(),
        plan.id(),
        number,
        plan.latest(),
        plan.validated(),
        call.institutions(),
        call.deadline(),
        call.materials(),
        call.note(),
        inputsVisibleToAll,
        RoundState.OPEN,
        now,
        null,
        List.of(),
        now,
        List.of());
  }

  /** The round with more institutions, another deadline, or other things to read. */
  Round call(Call call, Instant now) {
    requireOpen();
    if (!call.institutions().containsAll(institutions)) {
      throw Problem.invalid("institutions", "Who was invited stays so. Invite more.");
    }
    return with(round ->
        round
            .institutions(call.institutions())
            .deadline(call.deadline())
            .materials(call.materials())
            .note(call.note())
            .changedAt(now));
  }

  /** The round without further inputs; replies and dispositions go on. */
  Round close(Instant now) {
    requireOpen();
    return with(round -> round.state(RoundState.CLOSED).closedAt(now).changedAt(now));
  }

  /**
   * The open round with a file more.
   *
   * @param most how many files it may have
   */
  Round attach(Attachment attachment, int most, Instant now) {
    requireRoomForFile(most);
    return with(
        round -> round.attachments(Attachment.with(attachments, attachment)).changedAt(now));
  }

  /** The open round without one of its files; what was answered to stays. */
  Round detach(UUID attachment, Instant now) {
    requireOpen();
    return with(
        round -> round.attachments(Attachment.without(attachments, attachment)).changedAt(now));
  }

  void requireRoomForFile(int most) {
    requireOpen();
    if (attachments.size() >= most) {
      throw new Problem(ReviewProblems.ROUND_STATE, "attachments", Attachment.full(most));
    }
  }

  boolean invites(InstitutionCode institution) {
    return institutions.contains(institution);
  }

  /**
   * That it takes inputs: it is open, and its plan still has the version under review that it is
   * about.
   */
  void requireTaking(PlanHead now) {
    requireOpen();
    if (!now.reviews(planVersion)) {
      throw new Problem(
          ReviewProblems.ROUND_STATE,
          "round",
          "Version %d of the plan is no longer under review.".formatted(planVersion));
    }
  }

  void requireOpen() {
    if (state != RoundState.OPEN) {
      throw new Problem(
          ReviewProblems.ROUND_STATE, "round", "Round %d is closed.".formatted(number));
    }
  }

  @Override
  public Round withOutbox(List<OutboxEntry> owed) {
    return with(round -> round.outbox(owed));
  }
}
