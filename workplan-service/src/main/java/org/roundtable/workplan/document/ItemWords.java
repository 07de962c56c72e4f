package org.roundtable.workplan.document;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.Period;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.workplan.Measure;
import org.roundtable.platform.language.Catalogue;
import org.roundtable.platform.language.Dates;
import org.roundtable.platform.language.Language;
import org.roundtable.platform.language.Numbers;
import org.roundtable.platform.language.Words;
import org.roundtable.workplan.framework.Classification;
import org.roundtable.workplan.framework.IndicatorDetails.Baseline;
import org.roundtable.workplan.framework.IndicatorDetails.Target;
import org.roundtable.workplan.item.BudgetLine;
import org.roundtable.workplan.item.ItemCode;
import org.roundtable.workplan.item.ItemKind;
import org.roundtable.workplan.item.Place;
import org.roundtable.workplan.item.Risk;

/** How what items hold is said in a reader's language. */
final class ItemWords {

  private static final Catalogue CATALOGUE = Catalogue.beside(ItemWords.class, "document");

  private final Language language;
  private final Words words;
  private final Dates dates;
  private final Numbers numbers;

  private ItemWords(Language language) {
    this.language = language;
    this.words = CATALOGUE.in(language);
    this.dates = Dates.in(language);
    this.numbers = Numbers.in(language);
  }

  static ItemWords in(Language language) {
    return new ItemWords(language);
  }

  Language language() {
    return language;
  }

  String text(String key) {
    return words.text(key);
  }

  String text(String key, Map<String, ?> values) {
    return words.text(key, values);
  }

  /** A version's or difference's hash with how it was made. */
  String hash(String hash) {
    return isolated("SHA-256 " + hash);
  }

  /** Somebody's text for the inside of a line of ours. */
  String isolated(String text) {
    return language.isolated(text.replaceAll("\\R", " "));
  }

  /** Such as "Output 1.1.2 · A curriculum for judges". */
  String name(ItemKind kind, ItemCode code, String title) {
    return words.text(
        "name",
        Map.of("kind", kind(kind), "code", isolated(code.value()), "title", isolated(title)));
  }

  String kind(ItemKind kind) {
    return words.text("kind." + kind);
  }

  /** Days are those of UTC, as in all that the office prints. */
  String day(Instant moment) {
    return dates.shortDay(LocalDate.ofInstant(moment, ZoneOffset.UTC));
  }

  String year(int year) {
    return words.text("year", Map.of("year", year));
  }

  String years(int first, int count) {
    return count == 1 ? year(first) : span(year(first), year(first + count - 1));
  }

  /** From when to when, by days and by quarters. */
  String days(LocalDate start, LocalDate end) {
    String first = quarter(start);
    String last = quarter(end);
    return span(dates.shortDay(start), dates.shortDay(end)) + "\n" + span(first, last);
  }

  private String quarter(LocalDate day) {
    return quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
  }

  private String quarter(int year, int quarter) {
    return words.text("period.quarter", Map.of("year", year, "part", quarter));
  }

  private String span(String first, String last) {
    return first.equals(last) ? first : words.text("span", Map.of("first", first, "last", last));
  }

  String period(Period period) {
    int months = period.months();
    return switch (months) {
      case 12 -> year(period.year());
      case 6 ->
          words.text(
              "period.half", Map.of("year", period.year(), "part", period.lastMonth() / months));
      case 3 -> quarter(period.year(), period.lastMonth() / months);
      default ->
          words.text("period.month", Map.of("year", period.year(), "part", period.lastMonth()));
    };
  }

  /** A value of an indicator: what is measured says what its text stands for. */
  String value(Measure measure, PublicText value) {
    return switch (measure) {
      case NUMBER -> number(value);
      case PERCENTAGE -> words.text("percent", Map.of("value", number(value)));
      case YES_NO -> words.text(value.value());
      case QUALITATIVE -> value.value();
    };
  }

  private String number(PublicText value) {
    return numbers.number(new BigDecimal(value.value()));
  }

  String baseline(Measure measure, Baseline baseline) {
    String value = isolated(value(measure, baseline.value()));
    return words.text("baselineIn", Map.of("value", value, "year", baseline.year()));
  }

  String target(Measure measure, Target target) {
    return labelled(period(target.period()), value(measure, target.value()));
  }

  String budget(BudgetLine line) {
    String amount = money(line.amount(), line.currency());
    String planned =
        words.text(
            "budgetLine",
            Map.of(
                "funder", isolated(line.funder().value()), "year", line.year(), "amount", amount));
    return lines(planned, rate(line));
  }

  /** The currency's Latin letters are not to turn a line that begins with no others. */
  private String money(BigDecimal amount, Currency currency) {
    return isolated(numbers.money(amount, currency.getCurrencyCode()));
  }

  private @Nullable String rate(BudgetLine line) {
    return line.rate() == null
        ? null
        : words.text(
            "rate",
            Map.of(
                "from",
                money(BigDecimal.ONE, line.currency()),
                "to",
                money(line.rate().factor(), line.rate().to()),
                "day",
                dates.shortDay(line.rate().asOf())));
  }

  String risk(Risk risk) {
    String rated =
        words.text(
            "rated",
            Map.of(
                "likelihood", words.text("level." + risk.likelihood()),
                "impact", words.text("level." + risk.impact())));
    return lines(
        risk.description().value(),
        rated,
        risk.response() == null ? null : labelled("field.response", risk.response()));
  }

  String place(Place place) {
    return place.pcode() == null
        ? place.name().value()
        : lines(place.name().value(), place.pcode());
  }

  /** The codes of some items, each in a line of its own. */
  <T> String codes(List<T> items, Function<T, @Nullable ItemCode> code) {
    return items.stream()
        .map(item -> {
          ItemCode known = code.apply(item);
          return known == null ? words.text("goneItem") : known.value();
        })
        .collect(Collectors.joining("\n"));
  }

  /** What something counts as, list by list. */
  List<String> classification(@Nullable Classification said) {
    if (said == null) {
      return List.of();
    }
    return Stream.of(
            listed("field.purposeCodes", said.purposeCodes()),
            listed("field.sdgTargets", said.sdgTargets()),
            marker("field.genderMarker", said.genderMarker()),
            marker("field.dacGenderMarker", said.dacGenderMarker()))
        .filter(Objects::nonNull)
        .toList();
  }

  private @Nullable String listed(String key, List<?> codes) {
    return codes.isEmpty() ? null : labelled(words.text(key), listed(codes));
  }

  private @Nullable String marker(String key, @Nullable Integer marker) {
    return marker == null ? null : labelled(words.text(key), marker(marker));
  }

  String listed(List<?> codes) {
    return codes.stream().map(Object::toString).collect(Collectors.joining(", "));
  }

  String marker(int marker) {
    return numbers.number(BigDecimal.valueOf(marker));
  }

  private String labelled(String key, PublicText said) {
    return labelled(words.text(key), said.value());
  }

  /** Such as "2020: 12 judges". */
  String labelled(String label, String said) {
    return words.text("labelled", Map.of("label", label, "said", isolated(said)));
  }

  /** Each in lines of its own, set apart where there are several. */
  static <T> String each(List<T> parts, Function<T, String> said) {
    return parts.stream()
        .map(said)
        .map(part -> parts.size() == 1 ? part : "• " + part)
        .collect(Collectors.joining("\n"));
  }

  static String lines(@Nullable String... lines) {
    return lines(Stream.of(lines).filter(Objects::nonNull));
  }

  /** Those that say something, one below the other. */
  static String lines(Stream<String> lines) {
    return lines.filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
  }

  static String text(@Nullable PublicText text) {
    return text == null ? "" : text.value();
  }
}
