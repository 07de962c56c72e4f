package org.roundtable.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Text that its author wrote for other offices to read, such as an event's title.
 *
 * <p>The only kind of free text a {@link Shareable} message can carry: choosing this type says that
 * whoever fills it in was told it travels. At most {@value #MAX_LENGTH} characters, never blank.
 */
public record PublicText(@JsonValue String value) {

  /** The most characters a text may have. */
  public static final int MAX_LENGTH = 2_000;

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public PublicText {
    if (value.isBlank() || value.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "a text has 1 to " + MAX_LENGTH + " characters and is not blank");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
