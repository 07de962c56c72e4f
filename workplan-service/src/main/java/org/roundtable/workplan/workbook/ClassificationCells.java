package org.roundtable.workplan.workbook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.PurposeCode;
import org.roundtable.contracts.SdgTarget;
import org.roundtable.workplan.framework.Classification;

/** Reads what a result or an activity counts as. */
final class ClassificationCells {

  private ClassificationCells() {}

  /** The classification that a row says; null if one of its cells can't be used. */
  static @Nullable Classification read(RowValues values, @Nullable Classification known) {
    Classification before = known == null ? Classification.NONE : known;
    List<PurposeCode> purposes =
        values.list(Column.PURPOSES.key(), before.purposeCodes(), PurposeCode::new);
    List<SdgTarget> goals = values.list(Column.GOALS.key(), before.sdgTargets(), SdgTarget::new);
    Integer gender = values.optional(Column.GENDER.key(), before.genderMarker(), Integer::valueOf);
    Integer dacGender =
        values.optional(Column.DAC_GENDER.key(), before.dacGenderMarker(), Integer::valueOf);
    return values.made(all -> new Classification(purposes, goals, gender, dacGender));
  }
}
