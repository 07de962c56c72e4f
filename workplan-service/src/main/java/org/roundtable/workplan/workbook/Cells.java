package org.roundtable.workplan.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.roundtable.workplan.item.ItemCode;

/** Reads a cell as what its column holds, and writes it as {@link PlanRow} does. */
final class Cells {

  /** A cell that isn't what its column holds. The message says what it should be. */
  static final class Unusable extends Exception {
    Unusable(String detail) {
      super(detail, null, false, false);
    }

    static Unusable formula() {
      return new Unusable("A formula can't be imported. Paste its result as a value.");
    }
  }

  /** Excel keeps no more. */
  private static final MathContext DIGITS = new MathContext(15);

  private static final Pattern SEPARATOR = Pattern.compile("[;,\u060c\u061b\\n]");
  private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,40}(\\.\\d{1,40})?");
  private static final Pattern DAY =
      Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})([ T]00:00(:00)?(\\.0+)?Z?)?");
  private static final Set<String> YES =
      Set.of("YES", "Y", "TRUE", "1", "X", "نعم", "بله", "بلی", "بەڵێ", "هو", "ہاں");
  private static final Set<String> NO =
      Set.of("NO", "N", "FALSE", "0", "لا", "نه", "خیر", "نەخێر", "نا", "نہیں");
  private static final int EARLIEST = 1900;

  private Cells() {}

  /** Whether the column's keys or tags are read from it: only text counts. */
  static String text(Cell cell) {
    return cell.getType() == CellType.STRING ? CellText.decoded(cell.getText()) : "";
  }

  static boolean empty(Cell cell) {
    return cell.getType() == CellType.EMPTY
        || cell.getType() == CellType.STRING && CellText.clean(text(cell)).isEmpty();
  }

  static String read(Column column, Cell cell) throws Unusable {
    if (cell.getType() == CellType.FORMULA) {
      throw Unusable.formula();
    }
    if (cell.getType() == CellType.ERROR) {
      throw new Unusable("The cell holds an error of Excel's.");
    }
    if (empty(cell)) {
      return "";
    }
    return switch (column.form()) {
      case TEXT -> words(cell);
      case ID -> id(literal(cell));
      case BASE -> literal(cell);
      case FLAG -> flag(cell);
      case CODE -> code(literal(cell));
      case CODES -> codes(literal(cell));
      case LIST -> listed(literal(cell));
      case CAPITALS -> capitals(column, literal(cell));
      case DATE -> day(cell);
      case DECIMAL -> decimal(cell);
      case WHOLE -> whole(cell);
    };
  }

  /** A number that stands where words belong is what it shows, unless it shows something else. */
  private static String words(Cell cell) throws Unusable {
    return switch (cell.getType()) {
      case STRING -> CellText.clean(text(cell));
      case NUMBER -> PlanRows.decimal(shownAsNumber(cell));
      default -> throw new Unusable("Write a text.");
    };
  }

  private static String literal(Cell cell) throws Unusable {
    if (cell.getType() == CellType.STRING) {
      return CellText.plain(text(cell));
    }
    BigDecimal number = cell.getType() == CellType.NUMBER ? shownAsNumber(cell) : null;
    if (number == null || number.stripTrailingZeros().scale() > 0) {
      // 1.10 would come as 1.1.
      throw new Unusable("Excel took this for a number. Format the cell as text and write again.");
    }
    return PlanRows.decimal(number);
  }

  /** Excel makes a day of 1-2 and a share of 12 %, and keeps other numbers than it shows. */
  private static BigDecimal shownAsNumber(Cell cell) throws Unusable {
    if (shownAsDate(cell)) {
      throw new Unusable("Excel took this for a date. Format the cell as text and write again.");
    }
    if (shownAsPercentage(cell)) {
      throw new Unusable(
          "Excel keeps a percentage as a share of 1. Format the cell as text and write the number"
              + " without a percent sign.");
    }
    return number(cell);
  }

  private static String id(String text) throws Unusable {
    try {
      UUID id = UUID.fromString(text.toLowerCase(Locale.ROOT));
      if (id.toString().equalsIgnoreCase(text)) {
        return id.toString();
      }
    } catch (IllegalArgumentException malformed) {
      // Said below.
    }
    throw new Unusable("Leave this as it was exported; empty it to add the row anew.");
  }

  private static String flag(Cell cell) throws Unusable {
    String word =
        cell.getType() == CellType.BOOLEAN
            ? cell.asBoolean().toString()
            : cell.getType() == CellType.NUMBER
                ? PlanRows.decimal(number(cell))
                : CellText.plain(text(cell));
    String upper = word.toUpperCase(Locale.ROOT);
    if (YES.contains(upper)) {
      return "yes";
    }
    if (NO.contains(upper)) {
      return "";
    }
    throw new Unusable("Write yes, or leave it empty.");
  }

  private static String code(String text) throws Unusable {
    try {
      return new ItemCode(text).value();
    } catch (IllegalArgumentException malformed) {
      throw new Unusable("A code is up to 40 letters and digits in parts between dots: 1.2.3.");
    }
  }

  private static String codes(String text) throws Unusable {
    List<String> codes = new ArrayList<>();
    for (String part : split(text)) {
      codes.add(code(part));
    }
    return String.join("; ", codes);
  }

  private static String listed(String text) {
    return String.join("; ", split(text));
  }

  static List<String> split(String text) {
    return SEPARATOR.splitAsStream(text).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  private static String capitals(Column column, String text) throws Unusable {
    String word = text.toUpperCase(Locale.ROOT);
    if (!column.words().isEmpty() && !column.words().contains(word)) {
      throw new Unusable("Write one of %s.".formatted(String.join(", ", column.words())));
    }
    return word;
  }

  private static String day(Cell cell) throws Unusable {
    if (cell.getType() == CellType.NUMBER) {
      return serial(cell);
    }
    Matcher day = DAY.matcher(CellText.plain(text(cell)));
    if (cell.getType() != CellType.STRING || !day.matches()) {
      throw new Unusable("Write a date as year, month and day: 2027-03-31.");
    }
    try {
      return gregorian(
          LocalDate.of(
              Integer.parseInt(day.group(1)),
              Integer.parseInt(day.group(2)),
              Integer.parseInt(day.group(3))));
    } catch (DateTimeException none) {
      throw new Unusable("There is no such day. Write year, month and day: 2027-03-31.");
    }
  }

  private static String serial(Cell cell) throws Unusable {
    if (!shownAsDate(cell)) {
      throw new Unusable("This is a number and no date. Write a date such as 2027-03-31.");
    }
    try {
      LocalDateTime moment = cell.asDate();
      return gregorian(moment.toLocalDate());
    } catch (RuntimeException beyond) {
      throw new Unusable("This number stands for no date.");
    }
  }

  private static String gregorian(LocalDate day) throws Unusable {
    if (day.getYear() < EARLIEST) {
      throw new Unusable("Write the date of the Gregorian calendar, such as 2027-03-31.");
    }
    return day.toString();
  }

  /** ECMA-376 18.8.30: 14 to 22, 27 to 36, 45 to 47 and 50 to 58 are dates in some language. */
  private static boolean shownAsDate(Cell cell) {
    String format = cell.getDataFormatString();
    if (format != null && !format.equals("General")) {
      String signs =
          format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(Locale.ROOT);
      return signs.contains("y") || signs.contains("d");
    }
    Integer id = cell.getDataFormatId();
    return id != null && (id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 50 && id <= 58);
  }

  /** ECMA-376 18.8.30: 9 and 10 are percentages. */
  private static boolean shownAsPercentage(Cell cell) {
    String format = cell.getDataFormatString();
    if (format != null && !format.equals("General")) {
      return format.replaceAll("\"[^\"]*\"|\\\\.", "").contains("%");
    }
    Integer id = cell.getDataFormatId();
    return id != null && (id == 9 || id == 10);
  }

  private static String decimal(Cell cell) throws Unusable {
    if (cell.getType() == CellType.NUMBER) {
      return PlanRows.decimal(shownAsNumber(cell));
    }
    String text = digits(text(cell));
    if (cell.getType() != CellType.STRING || !NUMBER.matcher(text).matches()) {
      throw new Unusable("Write a number with a point and without commas: 1234.50.");
    }
    return PlanRows.decimal(new BigDecimal(text));
  }

  /** A number in any digits as one in 0 to 9, without what stands between thousands. */
  static String digits(String text) {
    return CellText.plain(text)
        .replaceAll("[\\s\u00a0\u202f\u2009\u066c'’]", "")
        .replace('\u066b', '.')
        .replace('\u2212', '-');
  }

  private static String whole(Cell cell) throws Unusable {
    String number = decimal(cell);
    if (!number.matches("\\d{1,9}")) {
      throw new Unusable("Write a whole number. A year is one of the Gregorian calendar: 2027.");
    }
    return number;
  }

  /** What Excel keeps as a binary fraction is the decimal number that it shows. */
  private static BigDecimal number(Cell cell) throws Unusable {
    BigDecimal number = cell.asNumber();
    if (Math.abs((long) number.precision() - number.scale()) > 30 || number.scale() > 60) {
      throw new Unusable("This number is beyond what a plan can hold.");
    }
    return number.round(DIGITS);
  }
}
