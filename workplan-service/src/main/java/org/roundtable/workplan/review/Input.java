package org.roundtable.workplan.review;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.ProgrammeCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.workplan.DispositionKind;
import org.roundtable.platform.language.Language;
import org.roundtable.platform.outbox.Aggregate;
import org.roundtable.platform.outbox.OutboxEntry;
import org.roundtable.platform.problem.Problem;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What an institution says about a version under review. It is never deleted: an institution can
 * take it back before the office decided on it, and what was put otherwise or decided anew stays
 * readable.
 *
 * @param item the item that it is about; null for the plan as a whole
 * @param objective the number of the objective that the item lies under
 * @param part the field of the item, or the identifier of a budget line or risk of it
 * @param earlier how it was put before, oldest first
 * @param enteredByOffice whether the office entered it for the institution, as after a meeting
 * @param givenOn the day that the institution gave it
 * @param enteredAt when it was entered here
 * @param replies what was said to it, oldest first
 * @param dispositions what the office decided, oldest first: the last one holds
 * @param attachments files that the institution gave with it
 */
@RecordBuilder
@Document("reviewInputs")
@CompoundIndex(name = "ofPlan", def = "{'plan': 1, '_id': 1}")
@CompoundIndex(name = "ofRound", def = "{'plan': 1, 'round': 1, '_id': 1}")
@CompoundIndex(name = "onItem", def = "{'plan': 1, 'item': 1, '_id': 1}")
@CompoundIndex(name = "onObjective", def = "{'plan': 1, 'objective': 1, '_id': 1}")
@CompoundIndex(name = "byInstitution", def = "{'plan': 1, 'institution': 1, '_id': 1}")
@CompoundIndex(name = "inState", def = "{'plan': 1, 'state': 1, '_id': 1}")
record Input(
    @Id UUID id,
    @Version @Nullable Long version,
    OfficeCode office,
    CountryCode country,
    ProgrammeCode programme,
    UUID plan,
    UUID round,
    int roundNumber,
    @Nullable UUID item,
    @Nullable Integer objective,
    @Nullable String part,
    InstitutionCode institution,
    PublicText text,
    Language language,
    List<Wording> earlier,
    InputState state,
    boolean enteredByOffice,
    LocalDate givenOn,
    Instant enteredAt,
    List<Reply> replies,
    List<Disposition> dispositions,
    List<Attachment> attachments,
    Instant changedAt,
    @JsonIgnore List<OutboxEntry> outbox)
    implements Aggregate, InputBuilder.With {

  /** How often one input may be put otherwise or decided anew, and how long its thread may be. */
  static final int MOST = 100;

  /** The item that an input is about, as the reviewed version has it. */
  record Place(UUID item, int objective, @Nullable String part) {}

  Input {
    attachments = Attachment.list(attachments);
  }

  static Input give(
      UUID id,
      Round round,
      @Nullable Place on,
      InstitutionCode institution,
      PublicText text,
      Language language,
      boolean enteredByOffice,
      LocalDate givenOn,
      Instant now) {
    if (!round.invites(institution)) {
      throw new Problem(
          ReviewProblems.NOT_INVITED,
          "institution",
          "%s isn't invited to round %d. Invite it first.".formatted(institution, round.number()));
    }
    return new Input(
        id,
        null,
        round.office(),
        round.country(),
        round.programme(),
        round.plan(),
        round.id(),
        round.number(),
        on == null ? null : on.item(),
        on == null ? null : on.objective(),
        on == null ? null : on.part(),
        institution,
        text,
        language,
        List.of(),
        InputState.UNANSWERED,
        enteredByOffice,
        givenOn,
        now,
        List.of(),
        List.of(),
        List.of(),
        now,
        List.of());
  }

  /** The input put otherwise, before the office decided. */
  Input rephrase(PublicText otherText, Language otherLanguage, Instant now) {
    requireUnanswered();
    requireRoom("text", earlier);
    return with(input ->
        input
            .earlier(append(earlier, new Wording(text, language, now)))
            .text(otherText)
            .language(otherLanguage)
            .changedAt(now));
  }

  /** The input taken back, before the office decided. */
  Input withdraw(Instant now) {
    requireUnanswered();
    return with(input -> input.state(InputState.WITHDRAWN).changedAt(now));
  }

  /** The input with the office's decision; an earlier one stays readable. */
  Input dispose(
      DispositionKind kind, PublicText reason, @Nullable PublicText changes, Instant now) {
    requireNotWithdrawn();
    @Nullable Disposition holding = disposition();
    if (holding != null && holding.says(kind, reason, changes)) {
      return this;
    }
    requireRoom("disposition", dispositions);
    return with(input ->
        input
            .dispositions(append(dispositions, new Disposition(kind, reason, changes, now)))
            .state(InputState.ANSWERED)
            .changedAt(now));
  }

  /** The input with a reply; one that is there already is not added again. */
  Input reply(Reply reply) {
    if (replies.stream().anyMatch(earlierOne -> earlierOne.id().equals(reply.id()))) {
      return this;
    }
    requireNotWithdrawn();
    requireRoom("replies", replies);
    return with(input -> input.replies(append(replies, reply)).changedAt(reply.at()));
  }

  /**
   * The input with a file more, before the office decided.
   *
   * @param most how many files it may have
   */
  Input attach(Attachment attachment, int most, Instant now) {
    requireRoomForFile(most);
    return with(
        input -> input.attachments(Attachment.with(attachments, attachment)).changedAt(now));
  }

  /** The input without one of its files, before the office decided. */
  Input detach(UUID attachment, Instant now) {
    requireUnanswered();
    return with(
        input -> input.attachments(Attachment.without(attachments, attachment)).changedAt(now));
  }

  void requireRoomForFile(int most) {
    requireUnanswered();
    if (attachments.size() >= most) {
      throw refused("attachments", Attachment.full(most));
    }
  }

  /** The decision that holds; null before there is one. */
  @JsonProperty
  @Nullable Disposition disposition() {
    return dispositions.isEmpty() ? null : dispositions.getLast();
  }

  @Override
  public Input withOutbox(List<OutboxEntry> owed) {
    return with(input -> input.outbox(owed));
  }

  private void requireUnanswered() {
    requireNotWithdrawn();
    if (state == InputState.ANSWERED) {
      throw refused("input", "The office has decided on it. Reply to it, or give another input.");
    }
  }

  private void requireNotWithdrawn() {
    if (state == InputState.WITHDRAWN) {
      throw refused("input", "%s has withdrawn it.".formatted(institution));
    }
  }

  private static void requireRoom(String field, List<?> list) {
    if (list.size() >= MOST) {
      throw refused(field, "It has %d of them already, which is the most.".formatted(MOST));
    }
  }

  private static Problem refused(String field, String detail) {
    return new Problem(ReviewProblems.INPUT_STATE, field, detail);
  }

  private static <T> List<T> append(List<T> list, T element) {
    List<T> more = new ArrayList<>(list);
    more.add(element);
    return List.copyOf(more);
  }
}
