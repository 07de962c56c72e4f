package org.roundtable.participants;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import org.roundtable.platform.protection.Sensitive;

/** Finds the types that have a field of a person's value, open or sealed. */
final class HoldsPersonalData {

  private HoldsPersonalData() {}

  static DescribedPredicate<JavaClass> holdsPersonalData() {
    return DescribedPredicate.describe(
        "hold a personal value",
        type ->
            type.getFields().stream()
                .map(field -> field.getRawType())
                .anyMatch(held ->
                    held.isAssignableTo(Sensitive.class)
                        || held.getSimpleName().equals("Sealed")
                        || held.getSimpleName().equals("PersonDetails")));
  }
}
