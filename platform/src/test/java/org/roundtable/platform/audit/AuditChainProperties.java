package org.roundtable.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is done to a chain by hand is found, at the first entry that it touches. */
class AuditChainProperties {

  private static final int MOST = 12;

  private final MongoDatabase database = Deeds.database();
  private final MongoCollection<Document> entries = database.getCollection(AuditChain.COLLECTION);

  /** Something that was done by hand, and the first entry that shows it. */
  private record Crime(String what, long shownBy) {}

  static LongStream seeds() {
    return LongStream.range(0, 120);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void any_manipulation_is_found(long seed) {
    Random random = new Random(seed);
    AuditChain chain = new AuditChain(database);
    int length = 2 + random.nextInt(MOST);
    Head noted = Head.NONE;
    for (int i = 0; i < length; i++) {
      noted = chain.append(Deeds.deed("person-" + random.nextInt(3)));
    }
    assertThat(chain.verify(List.of(noted))).isEqualTo(new Verdict.Sound(noted));

    Crime crime = commit(random, length);

    assertThat(chain.verify(List.of(noted)))
        .as("seed %d: %s", seed, crime)
        .isInstanceOfSatisfying(
            Verdict.Broken.class, broken -> assertThat(broken.entry()).isEqualTo(crime.shownBy()));
    entries.drop();
  }

  private Crime commit(Random random, int length) {
    long victim = 1 + random.nextInt(length);
    return switch (random.nextInt(6)) {
      case 0 -> change(random, victim);
      case 1 -> {
        entries.deleteOne(Filters.eq("_id", victim));
        yield new Crime("deleted " + victim, victim);
      }
      case 2 -> forge(random, length);
      case 3 -> {
        long other = 1 + (victim % length);
        yield swap(victim, other);
      }
      case 4 -> {
        entries.updateOne(Filters.eq("_id", victim), new Document("$set", new Document("more", 1)));
        yield new Crime("added a field to " + victim, victim);
      }
      default -> {
        entries.deleteMany(Filters.gte("_id", victim));
        yield new Crime("cut off from " + victim, victim);
      }
    };
  }

  private Crime change(Random random, long victim) {
    Document entry = find(victim);
    List<String> fields = new ArrayList<>(entry.keySet());
    fields.remove("_id");
    String field = fields.get(random.nextInt(fields.size()));
    entry.put(field, other(entry.get(field), random));
    entries.replaceOne(Filters.eq("_id", victim), entry);
    return new Crime("changed " + field + " of " + victim, victim);
  }

  private static Object other(Object value, Random random) {
    return switch (value) {
      case String text -> random.nextBoolean() ? text + " " : text.length();
      case Date date -> new Date(date.getTime() + 1);
      case List<?> list -> random.nextBoolean() ? List.of() : List.of(list.getFirst(), "more");
      default -> String.valueOf(value);
    };
  }

  /** An entry of one's own, before the first, behind the last, or with a number of another type. */
  private Crime forge(Random random, int length) {
    Document entry = find(1 + random.nextInt(length));
    byte[] hash = new byte[32];
    random.nextBytes(hash);
    entry.put("hash", HexFormat.of().formatHex(hash));
    Object number = List.<Object>of(0L, length + 1L, length + 0.5, "x").get(random.nextInt(4));
    entry.put("_id", number);
    entries.insertOne(entry);
    return new Crime("inserted " + number, number.equals(0L) ? 1 : length + 1L);
  }

  private Crime swap(long one, long other) {
    Document first = find(one);
    Document second = find(other);
    first.put("_id", other);
    second.put("_id", one);
    entries.replaceOne(Filters.eq("_id", one), second);
    entries.replaceOne(Filters.eq("_id", other), first);
    return new Crime("swapped " + one + " and " + other, Math.min(one, other));
  }

  private Document find(long number) {
    Document entry = entries.find(Filters.eq("_id", number)).first();
    assertThat(entry).isNotNull();
    return entry;
  }
}
