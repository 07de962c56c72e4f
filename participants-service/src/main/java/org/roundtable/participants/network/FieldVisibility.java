package org.roundtable.participants.network;

import static java.util.Objects.requireNonNullElse;

import org.jspecify.annotations.Nullable;
import org.roundtable.platform.problem.Problem;

/**
 * Who sees which field. What isn't said is seen by nobody; no field is seen further than the
 * pseudonym, without which there is no listing. Free text stays in the office.
 */
record FieldVisibility(
    Visibility pseudonym,
    Visibility expertise,
    Visibility languages,
    Visibility country,
    Visibility about,
    Visibility position,
    Visibility institution) {

  static final FieldVisibility NOTHING =
      new FieldVisibility(null, null, null, null, null, null, null);

  FieldVisibility(
      @Nullable Visibility pseudonym,
      @Nullable Visibility expertise,
      @Nullable Visibility languages,
      @Nullable Visibility country,
      @Nullable Visibility about,
      @Nullable Visibility position,
      @Nullable Visibility institution) {
    this.pseudonym = requireNonNullElse(pseudonym, Visibility.NOBODY);
    this.expertise = requireNonNullElse(expertise, Visibility.NOBODY);
    this.languages = requireNonNullElse(languages, Visibility.NOBODY);
    this.country = requireNonNullElse(country, Visibility.NOBODY);
    this.about = inOffice("about", about);
    this.position = inOffice("position", position);
    this.institution = inOffice("institution", institution);
  }

  /** Whether there is a listing at all for this audience. */
  boolean listsFor(Visibility audience) {
    return pseudonym.reaches(audience);
  }

  private static Visibility inOffice(String field, @Nullable Visibility wanted) {
    if (wanted == Visibility.REGION) {
      throw Problem.invalid(
          field, "Free text doesn't leave the office. Show it to the office, or to nobody.");
    }
    return requireNonNullElse(wanted, Visibility.NOBODY);
  }
}
