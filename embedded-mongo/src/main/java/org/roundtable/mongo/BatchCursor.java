package org.roundtable.mongo;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.ArrayList;
import java.util.List;

/** What is left of a query's result, handed out in replies that a client can take. */
final class BatchCursor extends AbstractCursor {

  private List<Document> rest;

  BatchCursor(long id, List<Document> rest) {
    super(id);
    this.rest = rest;
  }

  /** How many of the first documents fit into one reply: at least one, and no more than asked. */
  static int fitting(List<Document> documents, int most) {
    long bytes = 0;
    int count = 0;
    for (Document document : documents) {
      bytes += size(document);
      if (count > 0 && (count == most || bytes > BsonConstants.MAX_BSON_OBJECT_SIZE)) {
        break;
      }
      count++;
    }
    return count;
  }

  private static int size(Document document) {
    ByteBuf buffer = Unpooled.buffer();
    BsonEncoder.encodeDocument(document, buffer);
    return buffer.readableBytes();
  }

  @Override
  public boolean isEmpty() {
    return rest.isEmpty();
  }

  @Override
  public synchronized List<Document> takeDocuments(int most) {
    int count = fitting(rest, most > 0 ? most : Integer.MAX_VALUE);
    List<Document> batch = new ArrayList<>(rest.subList(0, count));
    rest = rest.subList(count, rest.size());
    return batch;
  }
}
