package org.roundtable.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Base64;

/**
 * A set of people of which only its size can be told, and that of its union with other sets: a
 * compressed theta sketch of Apache DataSketches, in Base64.
 *
 * <p>It holds hashes of keyed hashes. Who has no key learns nobody from it.
 */
public record Sketch(@JsonValue String value) {

  /** The most characters: a sketch of 4,096 entries with room to spare. */
  public static final int MAX_LENGTH = 60_000;

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Sketch {
    if (value.isEmpty() || value.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("a sketch has 1 to " + MAX_LENGTH + " characters");
    }
    Base64.getDecoder().decode(value);
  }

  public static Sketch of(byte[] bytes) {
    return new Sketch(Base64.getEncoder().encodeToString(bytes));
  }

  /** What DataSketches reads; it may still be none of its sketches. */
  public byte[] bytes() {
    return Base64.getDecoder().decode(value);
  }

  @Override
  public String toString() {
    return "Sketch[%d characters]".formatted(value.length());
  }
}
