package org.roundtable.workplan.item;

import java.math.BigDecimal;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/**
 * Reads a decimal from a string, as it is written, or from a number. It is written as a string
 * since many readers of JSON take numbers for binary fractions, in which 0.1 doesn't exist.
 */
public class ExactDecimal extends StdDeserializer<BigDecimal> {

  private static final int LONGEST = 40;

  ExactDecimal() {
    super(BigDecimal.class);
  }

  @Override
  public BigDecimal deserialize(JsonParser json, DeserializationContext context) {
    if (json.currentToken() == JsonToken.VALUE_STRING) {
      String text = json.getString();
      if (!text.matches("-?\\d{1,%d}(\\.\\d{1,%d})?".formatted(LONGEST, LONGEST))) {
        return (BigDecimal)
            context.handleWeirdStringValue(BigDecimal.class, text, "must be a decimal number");
      }
      return new BigDecimal(text);
    }
    if (json.currentToken().isNumeric()) {
      BigDecimal value = json.getDecimalValue();
      if (Math.abs(value.scale()) > LONGEST || value.precision() > 2 * LONGEST) {
        return (BigDecimal)
            context.handleWeirdNumberValue(BigDecimal.class, value, "has too many digits");
      }
      return value;
    }
    return (BigDecimal)
        context.handleUnexpectedToken(context.constructType(BigDecimal.class), json);
  }
}
