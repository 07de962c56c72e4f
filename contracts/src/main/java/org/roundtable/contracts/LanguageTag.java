package org.roundtable.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A language by its BCP 47 tag, such as {@code ar}, {@code fa-AF} or {@code uz-Cyrl}: a language
 * with a script and a region where they matter. {@code prs} is understood as {@code fa-AF}, and
 * {@code ku} refused, since it doesn't tell Sorani from Kurmanji.
 */
public record LanguageTag(@JsonValue String value) {

  private static final String PATTERN = "[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?";
  private static final String DARI = "fa-AF";

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public LanguageTag {
    value = value.equals("prs") || value.equals("prs-AF") ? DARI : value;
    if (!value.matches(PATTERN) || value.equals("ku")) {
      throw new IllegalArgumentException(
          "a language is a BCP 47 tag such as en, ar, ckb, fa-AF or ps");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
