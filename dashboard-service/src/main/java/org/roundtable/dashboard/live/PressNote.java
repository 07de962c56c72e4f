package org.roundtable.dashboard.live;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.ListFormatter.Type;
import com.ibm.icu.text.ListFormatter.Width;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.participants.AttendanceFact;

/**
 * Says in one sentence who took part in an event, the way the field's press notes do.
 *
 * <p>All wording is in a language's message file: {@code sentence} takes {@code total}, {@code
 * sexes}, {@code institutions} and the number of these as {@code represented}; {@code others} is
 * the last of the institutions where some aren't told apart.
 */
class PressNote {

  private final ULocale locale;
  private final Properties messages;
  private final ListFormatter breakdown;
  private final ListFormatter enumeration;

  /**
   * @param messages of one language; its {@code formats} is the locale whose numbers and lists it
   *     is written for
   */
  PressNote(Properties messages) {
    this.messages = messages;
    this.locale = ULocale.forLanguageTag(message("formats"));
    this.breakdown = ListFormatter.getInstance(locale, Type.UNITS, Width.SHORT);
    this.enumeration = ListFormatter.getInstance(locale, Type.AND, Width.WIDE);
  }

  /** The sentence, or null where nobody was counted; who was there uncounted is no zero. */
  @Nullable String sentence(@Nullable AttendanceFact attendance) {
    if (attendance == null) {
      return null;
    }
    if (!attendance.hasFigures()) {
      return message("unpublished");
    }
    if (attendance.total() == 0) {
      return null;
    }
    List<String> sexes = new ArrayList<>();
    attendance.bySex().stream()
        .filter(part -> part.count() > 0)
        .sorted(java.util.Comparator.comparing(AttendanceFact.BySex::sex))
        .map(part -> format("sex." + part.sex(), Map.of("count", part.count())))
        .forEach(sexes::add);
    List<String> institutions = new ArrayList<>();
    attendance.byInstitution().forEach(part -> institutions.add(isolated(part.name().value())));
    AttendanceFact.NotToldApart merged = attendance.merged();
    if (merged.bySex() > 0) {
      sexes.add(format("sex.notToldApart", Map.of("count", merged.bySex())));
    }
    if (merged.byInstitution() > 0) {
      institutions.add(message("others"));
    }
    return format(
        "sentence",
        Map.of(
            "total", attendance.total(),
            "sexes", breakdown.format(sexes),
            "represented", institutions.size(),
            "institutions", enumeration.format(institutions)));
  }

  /** A name in another script doesn't turn the words around it. */
  private String isolated(String name) {
    return locale.isRightToLeft() ? "\u2068" + name + "\u2069" : name;
  }

  private String format(String key, Map<String, Object> values) {
    // A MessageFormat isn't safe for use by several threads, so each sentence has its own.
    return new MessageFormat(message(key), locale).format(values);
  }

  private String message(String key) {
    return Objects.requireNonNull(messages.getProperty(key), key);
  }
}
