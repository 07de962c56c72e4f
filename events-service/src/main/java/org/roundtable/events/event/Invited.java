package org.roundtable.events.event;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.events.InvitationAnswer;
import org.roundtable.contracts.participants.InstitutionKind;
import org.roundtable.events.institution.KnownInstitution;
import org.roundtable.platform.problem.Problem;

/**
 * An institution that was invited, with its name and kind as they were then.
 *
 * @param seats that it is offered, 1 to {@value #MOST_SEATS}
 * @param answer null as long as it said nothing
 */
public record Invited(
    InstitutionCode code,
    PublicText name,
    InstitutionKind kind,
    Integer seats,
    @Nullable Answer answer) {

  static final int MOST_SEATS = 500;

  /**
   * What it said.
   *
   * @param onBehalf whether the office entered it for the institution
   */
  public record Answer(InvitationAnswer said, Instant at, boolean onBehalf) {}

  public Invited {
    // Before there were seats, an invitation was for one.
    seats = Objects.requireNonNullElse(seats, 1);
    if (seats < 1 || seats > MOST_SEATS) {
      throw Problem.invalid(
          "seats", "An institution is offered 1 to %d seats.".formatted(MOST_SEATS));
    }
  }

  static Invited of(KnownInstitution institution, int seats) {
    return new Invited(institution.code(), institution.name(), institution.kind(), seats, null);
  }

  Invited offered(int other) {
    return new Invited(code, name, kind, other, answer);
  }

  Invited answered(Answer given) {
    return new Invited(code, name, kind, seats, given);
  }
}
