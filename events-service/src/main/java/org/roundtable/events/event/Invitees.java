package org.roundtable.events.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.events.institution.KnownInstitution;
import org.roundtable.events.institution.KnownInstitutions;
import org.roundtable.platform.problem.Problem;
import org.springframework.stereotype.Component;

/** Finds whom the codes of an invitation mean. */
@Component
class Invitees {

  /**
   * Whom to invite.
   *
   * @param seats that it is offered; one where nothing is said
   */
  record Offer(InstitutionCode code, @Nullable Integer seats) {

    Offer {
      Problem.required("code", code);
    }
  }

  private final KnownInstitutions institutions;

  Invitees(KnownInstitutions institutions) {
    this.institutions = institutions;
  }

  /**
   * The institutions of these codes, in their order.
   *
   * @throws Problem {@code unknown-institution} for the first code that isn't in the register
   */
  List<Invited> to(List<Offer> offers) {
    List<InstitutionCode> codes = offers.stream().map(Offer::code).toList();
    Map<InstitutionCode, KnownInstitution> known =
        institutions.findByCodeIn(codes).stream()
            .collect(
                Collectors.toMap(KnownInstitution::code, Function.identity(), (one, same) -> one));
    List<Invited> invited = new ArrayList<>();
    for (int i = 0; i < offers.size(); i++) {
      KnownInstitution institution = known.get(codes.get(i));
      if (institution == null) {
        throw unknown(i, codes.get(i));
      }
      invited.add(Invited.of(institution, Objects.requireNonNullElse(offers.get(i).seats(), 1)));
    }
    return invited;
  }

  private static Problem unknown(int index, InstitutionCode code) {
    return new Problem(
        EventProblems.UNKNOWN_INSTITUTION,
        "institutions[%d]".formatted(index),
        "The office's register has no institution %s. If it was just registered, try again in a"
                .formatted(code)
            + " moment.");
  }
}
