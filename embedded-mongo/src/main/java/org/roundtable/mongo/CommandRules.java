package org.roundtable.mongo;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which options of which commands are honoured. Any other is refused, by name. */
final class CommandRules {

  /** Options that every command may carry: they ask for nothing that isn't so anyway. */
  private static final Set<String> ALWAYS =
      Set.of(
          "$db",
          "lsid",
          "$clusterTime",
          "$readPreference",
          "readConcern",
          "writeConcern",
          "comment",
          "maxTimeMS",
          "apiVersion",
          "apiStrict",
          "apiDeprecationErrors");

  private static final Map<String, Set<String>> OPTIONS =
      Map.ofEntries(
          Map.entry(
              "find",
              Set.of(
                  "find",
                  "filter",
                  "sort",
                  "projection",
                  "skip",
                  "limit",
                  "batchSize",
                  "singleBatch",
                  "allowDiskUse",
                  "noCursorTimeout",
                  "allowPartialResults")),
          Map.entry("getmore", Set.of("getMore", "collection", "batchSize")),
          Map.entry("insert", Set.of("insert", "documents", "ordered", "bypassDocumentValidation")),
          Map.entry("update", Set.of("update", "updates", "ordered", "bypassDocumentValidation")),
          Map.entry("delete", Set.of("delete", "deletes", "ordered")),
          Map.entry(
              "findandmodify",
              Set.of(
                  "findAndModify",
                  "findandmodify",
                  "query",
                  "sort",
                  "remove",
                  "update",
                  "new",
                  "fields",
                  "upsert",
                  "arrayFilters",
                  "bypassDocumentValidation")),
          Map.entry(
              "aggregate",
              Set.of(
                  "aggregate", "pipeline", "cursor", "allowDiskUse", "bypassDocumentValidation")),
          Map.entry("count", Set.of("count", "query", "limit", "skip")),
          Map.entry("distinct", Set.of("distinct", "key", "query")),
          Map.entry("create", Set.of("create", "capped", "size", "max", "autoIndexId")),
          Map.entry("createindexes", Set.of("createIndexes", "indexes", "commitQuorum")),
          Map.entry("dropindexes", Set.of("dropIndexes", "index")),
          Map.entry("drop", Set.of("drop")),
          Map.entry("dropdatabase", Set.of("dropDatabase")),
          Map.entry(
              "listcollections",
              Set.of("listCollections", "filter", "nameOnly", "cursor", "authorizedCollections")),
          Map.entry("listindexes", Set.of("listIndexes", "cursor")));

  private static final Set<String> UPDATE = Set.of("q", "u", "multi", "upsert", "arrayFilters");
  private static final Set<String> DELETE = Set.of("q", "limit");
  private static final Set<String> INDEX =
      Set.of("key", "name", "unique", "sparse", "background", "v", "ns");
  private static final Set<String> TRANSACTION =
      Set.of("txnNumber", "startTransaction", "autocommit");

  private CommandRules() {}

  /** Throws an error with a code if the command asks for anything that it would not get. */
  static void check(String command, Document query) {
    refuseTransaction(query);
    String name = command.toLowerCase(Locale.ROOT);
    Set<String> options = OPTIONS.get(name);
    if (options == null) {
      refuseUnlessHarmless(name, command);
      return;
    }
    for (String option : query.keySet()) {
      if (!options.contains(option) && !ALWAYS.contains(option) && asks(query.get(option))) {
        throw unsupported("the option '" + option + "' of the command '" + command + "'");
      }
    }
    switch (name) {
      case "update" -> checkUpdates(query);
      case "delete" -> checkEach("a delete", query, "deletes", DELETE);
      case "findandmodify" -> refusePipeline(query.get("update"));
      case "create" -> refuseCapped(query);
      case "createindexes" -> checkIndexes(query);
      case "aggregate" -> checkPipeline(query);
      default -> {}
    }
  }

  private static void refuseTransaction(Document query) {
    if (query.keySet().stream().anyMatch(TRANSACTION::contains)) {
      throw new MongoServerError(
          ErrorCode.IllegalOperation,
          "transactions and retryable writes are not supported by the embedded database");
    }
  }

  private static void refuseUnlessHarmless(String name, String command) {
    if (name.equals("renamecollection")) {
      throw unsupported("the command '" + command + "'");
    }
  }

  /** False and null ask for the default. */
  private static boolean asks(@Nullable Object value) {
    return value != null && !Boolean.FALSE.equals(value);
  }

  private static void checkUpdates(Document query) {
    checkEach("an update", query, "updates", UPDATE);
    Fields.documents(query, "updates").forEach(update -> refusePipeline(update.get("u")));
  }

  private static void refusePipeline(@Nullable Object update) {
    if (update instanceof List<?>) {
      throw unsupported("an update by an aggregation pipeline");
    }
  }

  private static void refuseCapped(Document query) {
    if (Utils.isTrue(query.get("capped"))) {
      throw unsupported("a capped collection");
    }
  }

  private static void checkIndexes(Document query) {
    checkEach("an index", query, "indexes", INDEX);
    for (Document index : Fields.documents(query, "indexes")) {
      if (Fields.text(index, "name").isEmpty() || Fields.text(index, "name").contains("\0")) {
        throw new MongoServerError(ErrorCode.FailedToParse, "an index needs a name");
      }
      if (Fields.document(index, "key").isEmpty()) {
        throw new MongoServerError(ErrorCode.FailedToParse, "an index needs a field");
      }
      Fields.document(index, "key").forEach(CommandRules::checkIndexedField);
    }
  }

  private static void checkIndexedField(String field, @Nullable Object direction) {
    boolean plain = direction instanceof Number number && Math.abs(number.doubleValue()) == 1;
    if (!plain || field.contains("$") || field.isEmpty()) {
      throw unsupported("an index on '" + field + "' of the kind " + direction);
    }
  }

  private static void checkPipeline(Document query) {
    for (Document stage : Fields.documents(query, "pipeline")) {
      if (stage.containsKey("$out") || stage.containsKey("$changeStream")) {
        throw unsupported("the stage " + stage.keySet());
      }
    }
  }

  private static void checkEach(String what, Document query, String field, Set<String> options) {
    for (Document part : Fields.documents(query, field)) {
      for (String option : part.keySet()) {
        if (!options.contains(option) && asks(part.get(option))) {
          throw unsupported("the option '" + option + "' of " + what);
        }
      }
    }
  }

  static MongoServerError unsupported(String what) {
    return new MongoServerError(
        ErrorCode.InvalidOptions, "The embedded database doesn't support " + what);
  }
}
