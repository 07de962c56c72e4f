package org.roundtable.platform.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtable.platform.language.Language;
import org.roundtable.platform.problem.Problem;

/** The language that a reader wants: the one that they name, else the first that they accept. */
public final class ReaderLanguage {

  private ReaderLanguage() {}

  /**
   * @param named from the query
   * @param accepted the header {@code Accept-Language}
   * @throws Problem {@code invalid-field} if the language that is named is none of ours
   */
  public static Language of(@Nullable String named, @Nullable String accepted) {
    if (named != null) {
      return known(named)
          .orElseThrow(
              () -> Problem.invalid("language", "It is none of en, ar, ckb, fa, fa-AF, ps, ur."));
    }
    return ranges(accepted).stream()
        .map(Locale.LanguageRange::getRange)
        .flatMap(range -> Stream.of(range, range.replaceFirst("-.*", "")))
        .flatMap(tag -> known(tag).stream())
        .findFirst()
        .orElse(Language.ENGLISH);
  }

  private static List<Locale.LanguageRange> ranges(@Nullable String accepted) {
    try {
      return accepted == null ? List.of() : Locale.LanguageRange.parse(accepted);
    } catch (IllegalArgumentException malformed) {
      return List.of();
    }
  }

  private static Optional<Language> known(String tag) {
    try {
      return Optional.of(Language.of(tag));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }
}
