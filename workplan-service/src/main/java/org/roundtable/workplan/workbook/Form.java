package org.roundtable.workplan.workbook;

/** What the cells of a column hold. */
enum Form {
  /** What people write. */
  TEXT,
  /** An identifier that the office gave. */
  ID,
  /** What a row said when it was exported. */
  BASE,
  /** Yes or nothing. */
  FLAG,
  /** An item's code. */
  CODE,
  /** Items' codes. */
  CODES,
  /** Institutions' codes. */
  INSTITUTIONS,
  /** A short code in Latin capitals and digits, such as a currency's. */
  CAPITALS,
  DATE,
  DECIMAL,
  YEAR;

  /** Whether Excel must take what is typed into it as it is, and not for a number or date. */
  boolean literal() {
    return switch (this) {
      case TEXT, ID, BASE, FLAG, CODE, CODES, INSTITUTIONS, CAPITALS -> true;
      case DATE, DECIMAL, YEAR -> false;
    };
  }
}
