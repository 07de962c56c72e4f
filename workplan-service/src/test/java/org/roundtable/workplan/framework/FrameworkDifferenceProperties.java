package org.roundtable.workplan.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roundtable.contracts.ElementCode;
import org.roundtable.workplan.framework.ElementChange.Change;

/** What a difference says of any two frameworks. */
class FrameworkDifferenceProperties {

  private static final int ROUNDS = 300;
  private static final Framework NOTHING = new Framework(List.of(), List.of());

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void applied_to_the_old_it_gives_the_new(long seed) {
    Frameworks frameworks = new Frameworks(new Random(seed));
    for (int round = 0; round < ROUNDS; round++) {
      Framework old = frameworks.any();
      Framework now = frameworks.changed(old);

      Map<UUID, Map<String, String>> applied = told(old);
      Map<String, String> placesNow = ids(now);
      for (ElementChange change : FrameworkDifference.between(old, now)) {
        apply(change, applied, placesNow);
      }

      assertThat(applied).as("seed %d round %d", seed, round).isEqualTo(told(now));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5})
  void it_names_each_element_once_and_none_that_is_the_same(long seed) {
    Frameworks frameworks = new Frameworks(new Random(seed));
    for (int round = 0; round < ROUNDS; round++) {
      Framework old = frameworks.any();
      Framework now = frameworks.changed(old);
      List<ElementChange> changes = FrameworkDifference.between(old, now);

      assertThat(changes).extracting(ElementChange::element).doesNotHaveDuplicates();
      assertThat(changes)
          .extracting(ElementChange::code)
          .isSortedAccordingTo(ElementCode::compareTo);
      assertThat(changes).noneMatch(change -> change.fields().isEmpty());
      assertThat(FrameworkDifference.between(now, old)).hasSameSizeAs(changes);
      assertThat(FrameworkDifference.between(now, now)).isEmpty();
    }
  }

  @Test
  void a_result_that_only_gets_another_code_does_not_change_what_lies_under_it() {
    Framework old = new Frameworks(new Random(7)).any();
    Framework renumbered =
        new Framework(
            old.results().stream()
                .map(r ->
                    new ProgrammeResult(
                        r.id(),
                        r.level(),
                        new ElementCode(r.parent() == null ? "9" + r.code() : r.code().value()),
                        r.title(),
                        r.description(),
                        r.parent(),
                        r.classification()))
                .toList(),
            old.indicators());

    assertThat(FrameworkDifference.between(old, renumbered))
        .hasSize(old.objectives().size())
        .allSatisfy(change -> {
          assertThat(change.change()).isEqualTo(Change.CHANGED);
          assertThat(change.fields()).extracting(FieldChange::field).containsExactly("code");
        });
  }

  private static void apply(
      ElementChange change, Map<UUID, Map<String, String>> elements, Map<String, String> places) {
    if (change.change() == Change.REMOVED) {
      assertThat(change.fields()).allMatch(field -> field.after() == null);
      elements.remove(change.element());
      return;
    }
    Map<String, String> fields =
        elements.computeIfAbsent(change.element(), added -> new TreeMap<>());
    for (FieldChange field : change.fields()) {
      boolean place = field.field().equals("parent") || field.field().equals("result");
      String after = field.after() == null || !place ? field.after() : places.get(field.after());
      if (!place) {
        assertThat(field.before()).as(field.field()).isEqualTo(fields.get(field.field()));
      }
      if (after == null) {
        fields.remove(field.field());
      } else {
        fields.put(field.field(), after);
      }
    }
  }

  /** Each element's fields, as an addition to nothing tells them, with places told by ids. */
  private static Map<UUID, Map<String, String>> told(Framework framework) {
    Map<String, String> places = ids(framework);
    Map<UUID, Map<String, String>> told = new HashMap<>();
    FrameworkDifference.between(NOTHING, framework).forEach(change -> apply(change, told, places));
    assertThat(told).hasSize(framework.results().size() + framework.indicators().size());
    return told;
  }

  private static Map<String, String> ids(Framework framework) {
    return framework.results().stream()
        .collect(Collectors.toMap(r -> r.code().value(), r -> r.id().toString()));
  }
}
