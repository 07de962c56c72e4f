package org.roundtable.workplan.item;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.platform.problem.Problem;
import org.roundtable.workplan.framework.Classification;

/**
 * What is done to produce an output.
 *
 * @param responsible the institution that answers for it
 * @param partners institutions that take part
 * @param plannedEnd the last day, not before {@code plannedStart}
 * @param dependsOn the activities that come before it, by their items' identifiers
 * @param classification none where nothing is said
 */
@RecordBuilder
@JsonIgnoreProperties(value = "kind", allowGetters = true)
public record Activity(
    PublicText title,
    @Nullable PublicText description,
    @Nullable InstitutionCode responsible,
    List<InstitutionCode> partners,
    @Nullable Place place,
    LocalDate plannedStart,
    LocalDate plannedEnd,
    List<BudgetLine> budget,
    List<UUID> dependsOn,
    List<Risk> risks,
    @Nullable Classification classification)
    implements Content, ActivityBuilder.With {

  /** How many lines, risks, partners or predecessors one activity may have. */
  private static final int MOST = 100;

  public Activity {
    Problem.required("title", title);
    Problem.required("plannedStart", plannedStart);
    Problem.required("plannedEnd", plannedEnd);
    partners = list("partners", partners);
    budget = list("budget", budget);
    dependsOn = list("dependsOn", dependsOn);
    risks = list("risks", risks);
    classification = Objects.requireNonNullElse(classification, Classification.NONE);
    if (plannedEnd.isBefore(plannedStart)) {
      throw Problem.invalid("plannedEnd", "The activity ends before it starts.");
    }
    requireDistinct("budget", budget.stream().map(BudgetLine::id).toList());
    requireDistinct("risks", risks.stream().map(Risk::id).toList());
    requireDistinct("dependsOn", dependsOn);
    requireDistinct("partners", partners);
  }

  @Override
  public ItemKind kind() {
    return ItemKind.ACTIVITY;
  }

  private static <T> List<T> list(String field, @Nullable List<T> given) {
    List<T> list = Objects.requireNonNullElse(given, List.of());
    if (list.size() > MOST || list.stream().anyMatch(Objects::isNull)) {
      throw Problem.invalid(field, "An activity has up to %d %s.".formatted(MOST, field));
    }
    return List.copyOf(list);
  }

  private static void requireDistinct(String field, List<?> values) {
    Set<Object> seen = new HashSet<>();
    for (int i = 0; i < values.size(); i++) {
      if (!seen.add(values.get(i))) {
        throw Problem.invalid("%s[%d]".formatted(field, i), "It is in the list twice.");
      }
    }
  }
}
