package org.roundtable.workplan.framework;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.ProgrammeCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.platform.outbox.Aggregate;
import org.roundtable.platform.outbox.OutboxEntry;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A programme of several countries: what it is to reach, and by what that is seen.
 *
 * <p>One office owns it and edits it. The others have it as their copy, which changes only when
 * they adopt what the owner proposes.
 *
 * @param end the last day, not before {@code start}
 * @param source of a copy, what it is a copy of; none where this office owns it
 * @param objectives the framework's first level, kept beside it so that a list of programmes reads
 *     no framework
 * @param heard whether all in this process know the framework as it is, see {@link
 *     FrameworkAdopted}
 */
@RecordBuilder
@Document("programmes")
public record Programme(
    @Id UUID id,
    @Version @Nullable Long version,
    @Indexed(unique = true) ProgrammeCode code,
    PublicText name,
    LocalDate start,
    LocalDate end,
    @Nullable Budget budget,
    @Nullable PublicText funder,
    List<PublicText> implementers,
    List<CountryCode> countries,
    OfficeCode owner,
    @Nullable Source source,
    List<Objective> objectives,
    Framework framework,
    @Indexed boolean heard,
    Instant changedAt,
    List<OutboxEntry> outbox)
    implements Aggregate, ProgrammeBuilder.With {

  /**
   * A version of a programme at the office that owns it.
   *
   * @param original the programme's id there
   */
  public record Source(OfficeCode office, UUID original, long version) {

    /** Whether it is the same programme at the same office. */
    boolean isOf(Source other) {
      return office.equals(other.office) && original.equals(other.original);
    }
  }

  /** A programme that this office enters and owns. */
  static Programme entered(
      UUID id, ProgrammeCode code, OfficeCode here, ProgrammeContent content, Instant now) {
    return of(id, code, here, null, content, now);
  }

  /** The office's copy of another's. */
  static Programme copied(
      ProgrammeCode code, Source source, ProgrammeContent content, Instant now) {
    return of(source.original(), code, source.office(), source, content, now);
  }

  private static Programme of(
      UUID id,
      ProgrammeCode code,
      OfficeCode owner,
      @Nullable Source source,
      ProgrammeContent content,
      Instant now) {
    return new Programme(
        id,
        null,
        code,
        content.name(),
        content.start(),
        content.end(),
        content.budget(),
        content.funder(),
        content.implementers(),
        content.countries(),
        owner,
        source,
        content.framework().objectives(),
        content.framework(),
        true,
        now,
        List.of());
  }

  /** What it says of itself. */
  ProgrammeContent content() {
    return new ProgrammeContent(
        name, start, end, budget, funder, implementers, countries, framework);
  }

  /** Whether this office owns it. */
  boolean isOwn() {
    return source == null;
  }

  /** With another framework, which its owner decides. */
  Programme reframed(Framework other, Instant now) {
    return says(content().with(other), now);
  }

  /** The copy of what an owner proposed, whoever owned it before. */
  Programme following(Source proposed, ProgrammeContent content, Instant now) {
    return says(content, now).with(copy -> copy.owner(proposed.office()).source(proposed));
  }

  private Programme says(ProgrammeContent content, Instant now) {
    boolean same = content.framework().equals(framework);
    return with(programme ->
        programme
            .name(content.name())
            .start(content.start())
            .end(content.end())
            .budget(content.budget())
            .funder(content.funder())
            .implementers(content.implementers())
            .countries(content.countries())
            .objectives(content.framework().objectives())
            .framework(content.framework())
            .heard(heard && same)
            .changedAt(now));
  }

  /** The objective with this number. */
  public Optional<Objective> objective(int number) {
    return objectives.stream().filter(objective -> objective.number() == number).findFirst();
  }

  @Override
  public Programme withOutbox(List<OutboxEntry> owed) {
    return with(programme -> programme.outbox(owed));
  }
}
