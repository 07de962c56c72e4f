package org.roundtable.platform.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.bson.BsonArray;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is about to do, or how it ended.
 *
 * @param who the caller's name in the token, under which they signed in
 * @param roles what the caller may do
 * @param institution the caller's, if the token names one
 * @param from the caller's address, as the gateway saw it
 * @param action the HTTP method and the pattern of the address
 * @param record the address itself, without a query
 * @param reason the caller's own words
 * @param purpose what personal data is read for
 * @param about the number of the entry that this one completes
 * @param status the HTTP status with which that one was refused or failed
 * @param given the ids of the people whose data that one gave out
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Deed(
    Instant at,
    String who,
    List<String> roles,
    @Nullable String institution,
    String from,
    String action,
    String record,
    @Nullable String reason,
    @Nullable String purpose,
    @Nullable Long about,
    @Nullable Integer status,
    List<UUID> given) {

  /** That this deed, which is the entry of this number, was refused or failed. */
  Deed ended(long number, int status, Instant at) {
    return completed(number, at, status, List.of());
  }

  /** That this deed, which is the entry of this number, gives out these people's data. */
  Deed gives(long number, List<UUID> people, Instant at) {
    return completed(number, at, null, people);
  }

  private Deed completed(long number, Instant at, @Nullable Integer status, List<UUID> people) {
    return new Deed(
        at, who, roles, institution, from, action, record, null, null, number, status, people);
  }

  /** As it is kept, without its place in the chain. */
  void writeTo(BsonDocument entry) {
    entry.append("at", new BsonDateTime(at.toEpochMilli()));
    entry.append("who", new BsonString(who));
    entry.append("roles", strings(roles));
    append(entry, "institution", institution, BsonString::new);
    entry.append("from", new BsonString(from));
    entry.append("action", new BsonString(action));
    entry.append("record", new BsonString(record));
    append(entry, "reason", reason, BsonString::new);
    append(entry, "purpose", purpose, BsonString::new);
    append(entry, "about", about, BsonInt64::new);
    append(entry, "status", status, BsonInt32::new);
    if (!given.isEmpty()) {
      entry.append("given", strings(given));
    }
  }

  static Deed readFrom(BsonDocument entry) {
    return new Deed(
        Instant.ofEpochMilli(entry.getDateTime("at").getValue()),
        entry.getString("who").getValue(),
        strings(entry, "roles"),
        read(entry, "institution", value -> value.asString().getValue()),
        entry.getString("from").getValue(),
        entry.getString("action").getValue(),
        entry.getString("record").getValue(),
        read(entry, "reason", value -> value.asString().getValue()),
        read(entry, "purpose", value -> value.asString().getValue()),
        read(entry, "about", value -> value.asInt64().getValue()),
        read(entry, "status", value -> value.asInt32().getValue()),
        strings(entry, "given").stream().map(UUID::fromString).toList());
  }

  private static BsonArray strings(List<?> values) {
    return new BsonArray(values.stream().map(value -> new BsonString(value.toString())).toList());
  }

  private static List<String> strings(BsonDocument entry, String field) {
    return entry.getArray(field, new BsonArray()).stream()
        .map(value -> value.asString().getValue())
        .toList();
  }

  private static <T> void append(
      BsonDocument entry, String field, @Nullable T value, Function<T, BsonValue> as) {
    if (value != null) {
      entry.append(field, as.apply(value));
    }
  }

  private static <T> @Nullable T read(BsonDocument entry, String field, Function<BsonValue, T> as) {
    BsonValue value = entry.get(field);
    return value == null ? null : as.apply(value);
  }
}
