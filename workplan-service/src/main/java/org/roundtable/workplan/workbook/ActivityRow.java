package org.roundtable.workplan.workbook;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.workplan.framework.Classification;
import org.roundtable.workplan.item.Activity;
import org.roundtable.workplan.item.Place;

/** Makes an activity of its row; its budget and risks are on sheets of their own. */
final class ActivityRow {

  private static final Activity BLANK =
      new Activity(
          new PublicText("-"),
          null,
          null,
          List.of(),
          null,
          LocalDate.EPOCH,
          LocalDate.EPOCH,
          List.of(),
          List.of(),
          List.of(),
          null);

  private final WantedCodes codes;

  ActivityRow(WantedCodes codes) {
    this.codes = codes;
  }

  /**
   * The activity that the row says.
   *
   * @param known as it is; null for a new one
   * @return null if one of its cells can't be used
   */
  @Nullable Activity read(RowValues values, @Nullable Activity known) {
    Activity before = known == null ? BLANK : known;
    PublicText title = values.required("title", before.title(), PublicText::new);
    PublicText description = values.optional("description", before.description(), PublicText::new);
    InstitutionCode responsible =
        values.optional("responsible", before.responsible(), InstitutionCode::new);
    List<InstitutionCode> partners =
        values.list("partners", before.partners(), InstitutionCode::new);
    LocalDate start = values.required("plannedStart", before.plannedStart(), LocalDate::parse);
    LocalDate end = values.required("plannedEnd", before.plannedEnd(), LocalDate::parse);
    var dependsOn =
        values.list("dependsOn", before.dependsOn(), code -> WantedPlan.found(codes, code));
    Classification classification = ClassificationCells.read(values, before.classification());
    Place place = place(values, before.place());
    return values.made(all ->
        before.with(activity ->
            activity
                .title(requireNonNull(title))
                .description(description)
                .responsible(responsible)
                .partners(partners)
                .place(place)
                .plannedStart(requireNonNull(start))
                .plannedEnd(requireNonNull(end))
                .dependsOn(dependsOn)
                .classification(classification)));
  }

  private static @Nullable Place place(RowValues values, @Nullable Place before) {
    PublicText name =
        values.optional("place", before == null ? null : before.name(), PublicText::new);
    String pcode = values.optional("pcode", before == null ? null : before.pcode(), code -> code);
    if (name == null && pcode != null) {
      values.fail("place", "Name the place that has this P-code.");
    }
    return name == null ? null : values.made(all -> new Place(name, pcode));
  }
}
