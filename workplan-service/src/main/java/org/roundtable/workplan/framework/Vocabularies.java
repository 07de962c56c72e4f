package org.roundtable.workplan.framework;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.workplan.ResultLevel;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What funders call the levels of a framework. The model's own names are the OECD's; the EU and the
 * UN say other words for the same, and the same word for other things.
 *
 * @param usual the vocabulary of whoever isn't named in one
 * @param vocabularies by a short name such as {@code EU}
 */
@ConfigurationProperties("roundtable.workplan.framework")
public record Vocabularies(String usual, Map<String, Vocabulary> vocabularies) {

  /**
   * The words of one funder.
   *
   * @param funders who speaks so, as programmes name them
   * @param levels each level's label by language tag
   */
  public record Vocabulary(
      @Nullable List<String> funders, Map<ResultLevel, Map<String, String>> levels) {}

  public Vocabularies {
    Vocabulary words = vocabularies.get(usual);
    if (words == null || !words.levels().keySet().containsAll(List.of(ResultLevel.values()))) {
      throw new IllegalArgumentException(
          "roundtable.workplan.framework.usual must name a vocabulary that has all levels");
    }
  }

  /** The levels' labels for programmes of this funder, by language tag. */
  Map<ResultLevel, Map<String, String>> levels(@Nullable PublicText funder) {
    return vocabularies.values().stream()
        .filter(vocabulary -> funder != null && speaks(vocabulary, funder.value()))
        .findFirst()
        .map(Vocabulary::levels)
        .orElseGet(() -> Objects.requireNonNull(vocabularies.get(usual)).levels());
  }

  private static boolean speaks(Vocabulary vocabulary, String funder) {
    return vocabulary.funders() != null
        && vocabulary.funders().stream().anyMatch(funder.strip()::equalsIgnoreCase);
  }
}
