package org.roundtable.mongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.ErrorCode;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.List;

/** Fields of a command that must be there and have a type; an error names the one that hasn't. */
final class Fields {

  private Fields() {}

  static String text(Document command, String field) {
    return required(command, field, String.class, "a string");
  }

  static int number(Document command, String field) {
    return required(command, field, Number.class, "a number").intValue();
  }

  static Document document(Document command, String field) {
    return required(command, field, Document.class, "a document");
  }

  static List<Document> documents(Document command, String field) {
    List<?> list = required(command, field, List.class, "a list of documents");
    return list.stream().map(element -> document(new Document(field, element), field)).toList();
  }

  private static <T> T required(Document command, String field, Class<T> type, String expected) {
    Object value = command.get(field);
    if (!type.isInstance(value)) {
      throw new MongoServerError(
          ErrorCode.TypeMismatch, "the field '" + field + "' must be " + expected);
    }
    return type.cast(value);
  }
}
