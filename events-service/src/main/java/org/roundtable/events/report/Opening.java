package org.roundtable.events.report;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.ListFormatter.Type;
import com.ibm.icu.text.ListFormatter.Width;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roundtable.events.attendance.KnownAttendance;
import org.roundtable.platform.language.Language;
import org.roundtable.platform.language.Words;

/**
 * Says in one sentence who took part in an event, the way the field's press notes do: "A total of
 * 12 (3 female, 9 male) representing …". Where no figures were published it says so, which isn't
 * the same as that nobody came.
 */
final class Opening {

  private final Words words;
  private final Language language;
  private final ListFormatter breakdown;
  private final ListFormatter enumeration;

  Opening(Words words) {
    this.words = words;
    this.language = words.language();
    this.breakdown = ListFormatter.getInstance(breakdown(language), Type.UNITS, Width.SHORT);
    this.enumeration = ListFormatter.getInstance(enumeration(language), Type.AND, Width.WIDE);
  }

  /** CLDR knows no lists of Sorani, and of Pashto no short ones: they are written as Persian's. */
  private static ULocale breakdown(Language language) {
    return language == Language.PASHTO ? Language.PERSIAN.locale() : enumeration(language);
  }

  private static ULocale enumeration(Language language) {
    return switch (language) {
      // Press notes are British, which joins lists without a comma before "and".
      case ENGLISH -> ULocale.UK;
      case SORANI -> Language.PERSIAN.locale();
      case ARABIC, PERSIAN, DARI, PASHTO, URDU -> language.locale();
    };
  }

  String sentence(Optional<KnownAttendance> attendance) {
    @Nullable Integer total = attendance.map(KnownAttendance::total).orElse(null);
    if (total == null) {
      return words.text("noFigures");
    }
    return total == 0 ? words.text("nobody") : sentence(total, attendance.orElseThrow());
  }

  private String sentence(int total, KnownAttendance counted) {
    List<String> sexes = new ArrayList<>();
    counted.bySex().stream()
        .filter(part -> part.count() > 0)
        .sorted(Comparator.comparing(KnownAttendance.BySex::sex))
        .map(part -> words.text("sex." + part.sex(), Map.of("count", part.count())))
        .forEach(sexes::add);
    if (counted.sexNotTold() > 0) {
      sexes.add(words.text("sex.notToldApart", Map.of("count", counted.sexNotTold())));
    }
    List<String> institutions = new ArrayList<>();
    counted
        .byInstitution()
        .forEach(part -> institutions.add(language.isolated(part.name().value())));
    if (counted.institutionNotTold() > 0) {
      institutions.add(words.text("others"));
    }
    return words.text(
        "sentence",
        Map.of(
            "total", total,
            "told", sexes.size(),
            "sexes", breakdown.format(sexes),
            "represented", institutions.size(),
            "institutions", enumeration.format(institutions)));
  }
}
