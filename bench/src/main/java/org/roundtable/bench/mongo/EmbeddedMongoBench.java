package org.roundtable.bench.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;

/**
 * Writes and lookups a second on the embedded MongoDB and on the stock backends of {@code
 * mongo-java-server}, all through the MongoDB driver. The arguments are the seconds to measure each
 * for (default 5) and the documents to look up among (default 50,000).
 */
public final class EmbeddedMongoBench {

  private static final int MANY = 16;

  private final Duration time;
  private final int documents;

  private EmbeddedMongoBench(Duration time, int documents) {
    this.time = time;
    this.documents = documents;
  }

  public static void main(String[] args) throws IOException {
    Duration time = Duration.ofSeconds(args.length > 0 ? Long.parseLong(args[0]) : 5);
    int documents = args.length > 1 ? Integer.parseInt(args[1]) : 50_000;
    new EmbeddedMongoBench(time, documents).run();
  }

  /** Operations a second. */
  private record Result(double oneWriter, double manyWriters, double byId, double byIndex) {}

  private void run() throws IOException {
    Map<String, Result> results = new LinkedHashMap<>();
    results.put("embedded", measure(Candidate::embedded));
    results.put("stock H2", measure(Candidate::h2));
    results.put("stock memory", measure(Candidate::memory));

    System.out.printf(
        "%n%-14s %12s %12s %12s %12s   %s%n",
        "a second", "1 writer", MANY + " writers", "by id", "by index", "an acknowledged write");
    results.forEach((name, result) ->
        System.out.printf(
            "%-14s %,12.0f %,12.0f %,12.0f %,12.0f   %s%n",
            name,
            result.oneWriter,
            result.manyWriters,
            result.byId,
            result.byIndex,
            promise(name)));
    Result ours = results.get("embedded");
    System.out.println();
    results.forEach((name, result) -> printRatio(name, ours, result));
  }

  private static void printRatio(String name, Result ours, Result other) {
    if (!ours.equals(other)) {
      System.out.printf(
          "embedded / %s: 1 writer %.2f, %d writers %.2f, by id %.2f, by index %.1f%n",
          name,
          ours.oneWriter / other.oneWriter,
          MANY,
          ours.manyWriters / other.manyWriters,
          ours.byId / other.byId,
          ours.byIndex / other.byIndex);
    }
  }

  private static String promise(String name) {
    return switch (name) {
      case "embedded" -> "survives a kill and a power cut (synced)";
      case "stock H2" -> "of the last second is lost on a kill";
      default -> "is lost when the process ends";
    };
  }

  private Result measure(Function<Path, Candidate> candidate) throws IOException {
    Path folder = Files.createTempDirectory("embedded-mongo-bench");
    try (Candidate server = candidate.apply(folder);
        MongoClient client = MongoClients.create(server.connectionString())) {
      MongoCollection<Document> collection = client.getDatabase("bench").getCollection("facts");
      collection.createIndex(Indexes.ascending("key"));
      AtomicInteger next = new AtomicInteger();
      IntConsumer insert = _ -> collection.insertOne(fact(next.getAndIncrement()));
      perSecond(MANY, time.dividedBy(3), insert);
      double one = perSecond(1, time, insert);
      double many = perSecond(MANY, time, insert);

      collection.deleteMany(new Document());
      for (int from = 0; from < documents; from += 1000) {
        collection.insertMany(
            IntStream.range(from, Math.min(documents, from + 1000))
                .mapToObj(EmbeddedMongoBench::fact)
                .toList());
      }
      double byId = perSecond(1, time, i -> found(collection, "_id", i));
      double byIndex = perSecond(1, time, i -> found(collection, "key", "key-" + i));
      return new Result(one, many, byId, byIndex);
    } finally {
      delete(folder);
    }
  }

  private static Document fact(int id) {
    return new Document("_id", id)
        .append("key", "key-" + id)
        .append("state", "HELD")
        .append("text", "A total of 12 (3 female, 9 male) took part. ".repeat(6));
  }

  private static void found(MongoCollection<Document> collection, String field, Object value) {
    if (collection.find(eq(field, value)).first() == null) {
      throw new IllegalStateException(field + " " + value + " was not found");
    }
  }

  private double perSecond(int threads, Duration time, IntConsumer operation) {
    LongAdder done = new LongAdder();
    long start = System.nanoTime();
    long end = start + time.toNanos();
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      CompletableFuture.allOf(
              Stream.generate(() -> work(operation, end, done))
                  .limit(threads)
                  .map(work -> CompletableFuture.runAsync(work, executor))
                  .toArray(CompletableFuture[]::new))
          .join();
    }
    return done.sum() * 1e9 / (System.nanoTime() - start);
  }

  private Runnable work(IntConsumer operation, long end, LongAdder done) {
    return () -> {
      while (System.nanoTime() < end) {
        operation.accept(ThreadLocalRandom.current().nextInt(documents));
        done.increment();
      }
    };
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
