package org.roundtable.workplan.plan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.platform.problem.Problem;

/**
 * What an institution decided on a version. It names the capacity that somebody signed in, not the
 * person; the audit log holds the account.
 *
 * @param hash the version's, which the signatory saw
 * @param capacity such as "Head of the Central Committee"
 * @param reason why it is returned; none is needed to validate
 * @param items the single items that are returned; none where it is the whole
 * @param enteredByOffice whether the office entered it for the institution, as after a meeting
 */
public record SignOff(
    InstitutionCode institution,
    int version,
    String hash,
    Decision decision,
    PublicText capacity,
    @Nullable PublicText reason,
    List<ReturnedItem> items,
    boolean enteredByOffice,
    Instant at) {

  /** The two things that an institution can decide. */
  public enum Decision {
    VALIDATED,
    RETURNED
  }

  /** A single item that is returned, and why. */
  public record ReturnedItem(UUID item, PublicText reason) {

    public ReturnedItem {
      Problem.required("item", item);
      Problem.required("reason", reason);
    }
  }

  public SignOff {
    if (decision == Decision.RETURNED && reason == null && items.isEmpty()) {
      throw Problem.invalid("reason", "A plan is returned with a reason, or with reasons by item.");
    }
    if (decision == Decision.VALIDATED && !items.isEmpty()) {
      throw Problem.invalid("items", "Single items are returned, the whole is validated.");
    }
    if (items.size() > 500) {
      throw Problem.invalid("items", "Return the whole plan instead of more than 500 items.");
    }
  }
}
