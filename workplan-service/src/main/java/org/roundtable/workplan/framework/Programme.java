package org.roundtable.workplan.framework;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.ProgrammeCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.platform.outbox.Aggregate;
import org.roundtable.platform.outbox.OutboxEntry;
import org.roundtable.platform.problem.Problem;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A programme of several countries, with the objectives that their workplans serve.
 *
 * @param end the last day, not before {@code start}
 * @param objectives numbered without a gap in the programme document's order, each number once
 */
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
    List<Objective> objectives,
    @JsonIgnore List<OutboxEntry> outbox)
    implements Aggregate {

  public Programme {
    if (end.isBefore(start)) {
      throw Problem.invalid("end", "The programme ends before it starts.");
    }
    if (objectives.isEmpty()) {
      throw Problem.invalid("objectives", "A programme has at least one objective.");
    }
    Set<Integer> numbers = new HashSet<>();
    for (int i = 0; i < objectives.size(); i++) {
      if (!numbers.add(objectives.get(i).number())) {
        throw Problem.invalid(
            "objectives[%d].number".formatted(i), "Each objective has a number of its own.");
      }
    }
  }

  /** The objective with this number. */
  public Optional<Objective> objective(int number) {
    return objectives.stream().filter(objective -> objective.number() == number).findFirst();
  }

  @Override
  public Programme withOutbox(List<OutboxEntry> owed) {
    return new Programme(
        id,
        version,
        code,
        name,
        start,
        end,
        budget,
        funder,
        implementers,
        countries,
        objectives,
        owed);
  }
}
