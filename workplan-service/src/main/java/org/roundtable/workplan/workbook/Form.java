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
  /** Codes of others, such as institutions'. */
  LIST,
  /** A short code in Latin capitals and digits, such as a currency's. */
  CAPITALS,
  DATE,
  DECIMAL,
  /** A whole number. */
  WHOLE;

  /** Whether Excel must take what is typed into it as it is, and not for a number or date. */
  boolean literal() {
    return switch (this) {
      case TEXT, ID, BASE, FLAG, CODE, CODES, LIST, CAPITALS -> true;
      case DATE, DECIMAL, WHOLE -> false;
    };
  }
}
