package org.roundtable.mongo;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonJavaScript;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * BSON values as bytes whose unsigned order is the order in which the query engine sorts them.
 *
 * <p>No encoding is a prefix of another one, so encodings can be put behind each other (compound
 * keys) and inverted (descending keys). A number is its nearest double, followed by what that
 * double left out, so that equal numbers of different types are the same bytes.
 */
final class KeyEncoding {

  /** Stands for an array without elements, which sorts below null. */
  enum EmptyArray {
    INSTANCE
  }

  private static final int MIN_KEY = 0x08;
  private static final int EMPTY_ARRAY = 0x10;
  private static final int NULL = 0x18;
  private static final int NUMBER = 0x20;
  private static final int STRING = 0x28;
  private static final int DOCUMENT = 0x30;
  private static final int ARRAY = 0x38;
  private static final int BINARY = 0x40;
  private static final int LEGACY_UUID = 0x48;
  private static final int UUID = 0x50;
  private static final int OBJECT_ID = 0x58;
  private static final int BOOLEAN = 0x60;
  private static final int DATE = 0x68;
  private static final int TIMESTAMP = 0x70;
  private static final int REGEX = 0x78;
  private static final int JAVASCRIPT = 0x80;
  private static final int MAX_KEY = 0xF0;

  private static final int END = 0x00;
  private static final int ELEMENT = 0x01;
  private static final int BELOW_THE_DOUBLE = 0x7F;
  private static final int THE_DOUBLE_ITSELF = 0x80;
  private static final int ABOVE_THE_DOUBLE = 0x81;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private boolean exact = true;

  private KeyEncoding() {}

  /** The bytes of a value. */
  static byte[] encode(@Nullable Object value) {
    KeyEncoding encoding = new KeyEncoding();
    encoding.write(value);
    return encoding.out.toByteArray();
  }

  /** Whether every number in the value is exactly some double. */
  static boolean isExact(@Nullable Object value) {
    KeyEncoding encoding = new KeyEncoding();
    encoding.write(value);
    return encoding.exact;
  }

  /** What the encodings of all numbers begin with that have the same nearest double. */
  static byte[] nearest(Number number) {
    return Arrays.copyOf(encode(number), 1 + Double.BYTES);
  }

  /** What the encodings of all values begin with that a range over this value compares with. */
  static byte[] bracket(Object value) {
    return Arrays.copyOf(encode(value), 1);
  }

  /** The same bytes in reverse order. */
  static byte[] inverted(byte[] bytes) {
    byte[] result = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      result[i] = (byte) ~bytes[i];
    }
    return result;
  }

  /** The least bytes above everything that begins with the prefix. */
  static byte[] successor(byte[] prefix) {
    int last = prefix.length - 1;
    while (last >= 0 && prefix[last] == (byte) 0xFF) {
      last--;
    }
    if (last < 0) {
      throw new IllegalArgumentException("nothing lies above this prefix");
    }
    byte[] result = Arrays.copyOf(prefix, last + 1);
    result[last]++;
    return result;
  }

  static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      joined.writeBytes(part);
    }
    return joined.toByteArray();
  }

  private void write(@Nullable Object value) {
    switch (value) {
      case null -> out.write(NULL);
      case Missing _ -> out.write(NULL);
      case EmptyArray _ -> out.write(EMPTY_ARRAY);
      case MinKey _ -> out.write(MIN_KEY);
      case MaxKey _ -> out.write(MAX_KEY);
      case Number number -> writeNumber(number);
      case String string -> writeString(STRING, string);
      case Document document -> writeDocument(document);
      case Collection<?> array -> writeArray(array);
      case BinData binary -> {
        out.write(BINARY);
        writeInt(binary.getData().length);
        out.writeBytes(binary.getData());
      }
      case LegacyUUID uuid -> {
        out.write(LEGACY_UUID);
        writeSigned(uuid.getUuid().getMostSignificantBits());
        writeSigned(uuid.getUuid().getLeastSignificantBits());
      }
      case UUID uuid -> {
        out.write(UUID);
        writeLong(uuid.getMostSignificantBits());
        writeLong(uuid.getLeastSignificantBits());
      }
      case ObjectId id -> {
        out.write(OBJECT_ID);
        out.writeBytes(id.toByteArray());
      }
      case Boolean bool -> {
        out.write(BOOLEAN);
        out.write(bool ? 1 : 0);
      }
      case Instant instant -> {
        out.write(DATE);
        writeSigned(instant.toEpochMilli());
      }
      case BsonTimestamp timestamp -> {
        out.write(TIMESTAMP);
        writeLong(timestamp.getValue());
      }
      case BsonRegularExpression regex -> {
        writeString(REGEX, regex.getPattern());
        writeString(REGEX, regex.getOptions() == null ? "" : regex.getOptions());
      }
      case BsonJavaScript code -> writeString(JAVASCRIPT, code.getCode());
      default ->
          throw new MongoServerError(
              ErrorCode.BadValue, "a value of type " + value.getClass() + " can't be indexed");
    }
  }

  private void writeNumber(Number number) {
    double nearest = number.doubleValue() == 0 ? 0.0 : number.doubleValue();
    out.write(NUMBER);
    writeOrdered(nearest);
    BigDecimal rest = rest(number, nearest);
    if (rest.signum() == 0) {
      out.write(THE_DOUBLE_ITSELF);
      return;
    }
    exact = false;
    out.write(rest.signum() < 0 ? BELOW_THE_DOUBLE : ABOVE_THE_DOUBLE);
    double second = rest.doubleValue();
    writeOrdered(second);
    writeOrdered(rest.subtract(new BigDecimal(second)).doubleValue());
  }

  private static BigDecimal rest(Number number, double nearest) {
    if (number instanceof Long whole && (long) nearest != whole) {
      return BigDecimal.valueOf(whole).subtract(new BigDecimal(nearest));
    }
    if (number instanceof Long whole && whole == Long.MAX_VALUE) {
      return BigDecimal.ONE.negate();
    }
    if (!(number instanceof Decimal128 decimal) || isSpecial(decimal)) {
      return BigDecimal.ZERO;
    }
    BigDecimal value = decimal.toBigDecimal();
    if (Double.isInfinite(nearest) || (nearest == 0 && value.signum() != 0)) {
      throw new MongoServerError(
          ErrorCode.BadValue, "an indexed decimal must lie within the range of a double");
    }
    return value.subtract(new BigDecimal(nearest));
  }

  private static boolean isSpecial(Decimal128 decimal) {
    return decimal.equals(Decimal128.NEGATIVE_ZERO)
        || decimal.equals(Decimal128.NaN)
        || decimal.equals(Decimal128.POSITIVE_INFINITY)
        || decimal.equals(Decimal128.NEGATIVE_INFINITY);
  }

  private void writeOrdered(double value) {
    long bits = Double.doubleToLongBits(value);
    writeLong(bits ^ ((bits >> (Long.SIZE - 1)) | Long.MIN_VALUE));
  }

  private void writeSigned(long value) {
    writeLong(value ^ Long.MIN_VALUE);
  }

  private void writeLong(long value) {
    out.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
  }

  private void writeInt(int value) {
    out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
  }

  /** UTF-16 units, each as in UTF-8: the engine compares strings by unit, not by code point. */
  private void writeString(int type, String string) {
    out.write(type);
    for (int i = 0; i < string.length(); i++) {
      int unit = string.charAt(i);
      if (unit < 2) {
        out.write(1);
        out.write(unit + 1);
      } else if (unit < 0x80) {
        out.write(unit);
      } else if (unit < 0x800) {
        out.write(0xC0 | (unit >> 6));
        out.write(0x80 | (unit & 0x3F));
      } else {
        out.write(0xE0 | (unit >> 12));
        out.write(0x80 | ((unit >> 6) & 0x3F));
        out.write(0x80 | (unit & 0x3F));
      }
    }
    out.write(END);
  }

  /** Field by field, the type of the value before its name, as the engine compares documents. */
  private void writeDocument(Document document) {
    out.write(DOCUMENT);
    for (Map.Entry<String, Object> field : document.entrySet()) {
      out.write(ELEMENT);
      out.write(bracket(field.getValue())[0]);
      writeString(STRING, field.getKey());
      write(field.getValue());
    }
    out.write(END);
  }

  private void writeArray(Collection<?> array) {
    out.write(ARRAY);
    for (Object element : array) {
      out.write(ELEMENT);
      write(element);
    }
    out.write(END);
  }
}
