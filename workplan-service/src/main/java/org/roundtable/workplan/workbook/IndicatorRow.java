package org.roundtable.workplan.workbook;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.workplan.Disaggregation;
import org.roundtable.contracts.workplan.Measure;
import org.roundtable.contracts.workplan.ReportingFrequency;
import org.roundtable.platform.problem.Problem;
import org.roundtable.workplan.framework.IndicatorDetails;
import org.roundtable.workplan.framework.IndicatorDetails.Baseline;
import org.roundtable.workplan.item.Indicator;

/** Makes an indicator of its row; its targets are on a sheet of their own. */
final class IndicatorRow {

  private static final IndicatorDetails BLANK =
      new IndicatorDetails(Measure.NUMBER, null, null, List.of(), List.of(), null, null);

  private IndicatorRow() {}

  /**
   * The indicator that the row says.
   *
   * @param known as it is; null for a new one
   * @return null if one of its cells can't be used
   */
  static @Nullable Indicator read(RowValues values, @Nullable Indicator known) {
    IndicatorDetails before = known == null ? BLANK : known.details();
    PublicText title =
        values.required("title", known == null ? null : known.title(), PublicText::new);
    Measure measure =
        values.required("measure", known == null ? null : before.measure(), Measure::valueOf);
    PublicText unit = values.optional("unit", before.unit(), PublicText::new);
    Baseline baseline = baseline(values, before.baseline(), measure);
    List<Disaggregation> disaggregations =
        values.list("disaggregations", before.disaggregations(), IndicatorRow::disaggregation);
    PublicText means =
        values.optional("meansOfVerification", before.meansOfVerification(), PublicText::new);
    ReportingFrequency frequency =
        values.optional("frequency", before.frequency(), ReportingFrequency::valueOf);
    return values.made(all ->
        new Indicator(
            requireNonNull(title),
            new IndicatorDetails(
                requireNonNull(measure),
                unit,
                baseline,
                before.targets(),
                disaggregations,
                means,
                frequency)));
  }

  /** A value in any digits, where it is a number. */
  static Function<String, PublicText> value(@Nullable Measure measure) {
    return said ->
        new PublicText(
            measure != null && IndicatorDetails.isCounted(measure) ? Cells.digits(said) : said);
  }

  private static @Nullable Baseline baseline(
      RowValues values, @Nullable Baseline before, @Nullable Measure measure) {
    PublicText value =
        values.optional("baselineValue", before == null ? null : before.value(), value(measure));
    Integer year =
        values.optional("baselineYear", before == null ? null : before.year(), Integer::valueOf);
    if (value == null && year == null) {
      return null;
    }
    if (value == null || year == null) {
      values.fail(value == null ? "baselineValue" : "baselineYear", "A baseline has both.");
      return null;
    }
    return values.made(all -> new Baseline(value, year));
  }

  private static Disaggregation disaggregation(String word) {
    try {
      return Disaggregation.valueOf(word.toUpperCase(java.util.Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw Problem.invalid(
          "disaggregations", "Write some of %s.".formatted(List.of(Disaggregation.values())));
    }
  }
}
