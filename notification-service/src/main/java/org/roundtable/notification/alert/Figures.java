package org.roundtable.notification.alert;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.participants.AttendanceFact;
import org.roundtable.contracts.participants.Sex;

/**
 * How many people attended an event.
 *
 * @param bySex a sex nobody has is left out
 * @param sexNotToldApart how many people's sex the office doesn't tell apart; null is nobody
 * @param institutions those that they represented, the most represented first
 */
public record Figures(
    int total,
    List<BySex> bySex,
    @Nullable Integer sexNotToldApart,
    List<PublicText> institutions) {

  /** People of one sex. */
  public record BySex(Sex sex, int count) {}

  static Figures of(AttendanceFact fact) {
    return new Figures(
        fact.total(),
        fact.bySex().stream().map(each -> new BySex(each.sex(), each.count())).toList(),
        fact.merged().bySex(),
        fact.byInstitution().stream().map(AttendanceFact.ByInstitution::name).toList());
  }
}
