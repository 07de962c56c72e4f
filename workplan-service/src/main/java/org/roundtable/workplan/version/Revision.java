package org.roundtable.workplan.version;

import java.util.UUID;
import org.roundtable.workplan.item.ItemKind;
import org.roundtable.workplan.item.Line;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An item as it stands in the versions {@code from} up to, and without, {@code until}. Its line
 * never changes; a later version that says something else, or no longer has the item, only ends it.
 *
 * @param id made of item and {@code from}, so that a submission that is repeated writes no second
 * @param order what the code sorts by
 * @param objective the number of the objective that it lies under
 * @param hash of its line, see {@link CanonicalHash}
 */
@Document("planRevisions")
@CompoundIndex(name = "starting", def = "{'plan': 1, 'from': 1, 'order': 1}")
@CompoundIndex(name = "ending", def = "{'plan': 1, 'until': 1, 'order': 1}")
@CompoundIndex(name = "inOrder", def = "{'plan': 1, 'order': 1}")
@CompoundIndex(name = "below", def = "{'plan': 1, 'line.parent': 1, 'order': 1}")
@CompoundIndex(name = "ofItem", def = "{'plan': 1, 'item': 1, 'from': 1}")
public record Revision(
    @Id String id,
    UUID plan,
    UUID item,
    int from,
    int until,
    String order,
    ItemKind kind,
    int objective,
    String hash,
    Line line) {

  /** The {@code until} of what stands in the latest version. */
  static final int OPEN = Integer.MAX_VALUE;

  /** A revision that begins with a version. */
  public static Revision begin(UUID plan, UUID item, int from, int objective, Line line) {
    return new Revision(
        item + ":" + from,
        plan,
        item,
        from,
        OPEN,
        line.code().order(),
        line.kind(),
        objective,
        hash(line),
        line);
  }

  /** The hash of a line. */
  public static String hash(Line line) {
    return CanonicalHash.of(line);
  }
}
