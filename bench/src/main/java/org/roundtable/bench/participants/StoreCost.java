package org.roundtable.bench.participants;

import static org.roundtable.bench.office.BenchOffice.median;
import static org.roundtable.bench.office.BenchOffice.once;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.roundtable.mongo.EmbeddedMongo;
import org.roundtable.platform.protection.IndexKey;
import org.roundtable.platform.protection.PersonKeys;
import org.roundtable.platform.protection.ProtectionAutoConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The same people in the same database, once as they are and once as the office keeps them: details
 * sealed by a key a person in a file of its own, words to find them by as entries of a blind index.
 */
final class StoreCost {

  /** About as many words and beginnings as a name of two words has. */
  private static final int WORDS = 24;

  private static final String DETAILS =
      """
      {"names":[{"text":"%s","language":"en"}],"position":"Investigator",\
      "email":"person@people.example.org","phone":"+964 750 0000000","languages":["ar","ckb"]}\
      """;

  private final PersonKeys keys;
  private final IndexKey index;

  private StoreCost(PersonKeys keys, IndexKey index) {
    this.keys = keys;
    this.index = index;
  }

  /** Milliseconds, and how many times what the open store takes. */
  static Map<String, Double> of(Path folder, int people) {
    try (ConfigurableApplicationContext context =
            new SpringApplicationBuilder(ProtectionAutoConfiguration.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .properties(
                    Map.of(
                        "spring.main.banner-mode", "off",
                        "roundtable.protection.key-file", folder.resolve("office.json").toString(),
                        "roundtable.protection.person-keys", folder.resolve("people").toString(),
                        "roundtable.protection.index-key-file",
                            folder.resolve("index.key").toString()))
                .run();
        EmbeddedMongo mongo = EmbeddedMongo.open(folder.resolve("mongo"));
        MongoClient client = MongoClients.create(mongo.connectionString())) {
      StoreCost store =
          new StoreCost(context.getBean(PersonKeys.class), context.getBean(IndexKey.class));
      return store.measure(
          client.getDatabase("bench").getCollection("open"),
          client.getDatabase("bench").getCollection("sealed"),
          people);
    }
  }

  private Map<String, Double> measure(
      MongoCollection<Document> open, MongoCollection<Document> sealed, int people) {
    open.createIndex(Indexes.ascending("found"));
    sealed.createIndex(Indexes.ascending("found"));
    double opened = once(() -> fill(open, people, this::asItIs)) / people;
    double closed = once(() -> fill(sealed, people, this::sealed)) / people;
    double foundOpen = median(i -> read(open, "0:" + i));
    double foundSealed = median(i -> read(sealed, index.entry("0:" + i)));
    Map<String, Double> costs = new LinkedHashMap<>();
    costs.put("keep a person as they are, ms", opened);
    costs.put("keep a person sealed, ms", closed);
    costs.put("keeping: sealed by open", closed / opened);
    costs.put("find and open a person as they are, ms", foundOpen);
    costs.put("find and open a sealed person, ms", foundSealed);
    costs.put("finding: sealed by open", foundSealed / foundOpen);
    return costs;
  }

  private interface Keeping {
    Document of(UUID id, String details, List<String> words);
  }

  private static void fill(MongoCollection<Document> into, int people, Keeping keeping) {
    for (int i = 0; i < people; i++) {
      int number = i;
      List<String> words = IntStream.range(0, WORDS).mapToObj(w -> w + ":" + number).toList();
      into.insertOne(keeping.of(UUID.randomUUID(), DETAILS.formatted(Names.of(i)), words));
    }
  }

  private Document asItIs(UUID id, String details, List<String> words) {
    return new Document("_id", id.toString()).append("details", details).append("found", words);
  }

  private Document sealed(UUID id, String details, List<String> words) {
    return asItIs(
        id,
        keys.make(id).encrypt(details, id.toString()),
        words.stream().map(index::entry).toList());
  }

  private void read(MongoCollection<Document> from, String word) {
    Document found = from.find(Filters.eq("found", word)).first();
    if (found == null) {
      throw new IllegalStateException("nobody was found");
    }
    String details = found.getString("details");
    if (!details.startsWith("{")) {
      UUID id = UUID.fromString(found.getString("_id"));
      keys.find(id).orElseThrow().decrypt(details, id.toString());
    }
  }
}
