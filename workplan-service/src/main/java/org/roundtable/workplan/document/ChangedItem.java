package org.roundtable.workplan.document;

import java.util.List;
import org.roundtable.paper.Cell;
import org.roundtable.paper.Emphasis;

/**
 * An item that differs, in the words of a language.
 *
 * @param name its kind, code and title
 * @param change how it differs, such as "Moved and changed"
 * @param emphasis how that stands out
 * @param fields those that differ; of an item that was added or removed, all that it says
 */
public record ChangedItem(String name, String change, Emphasis emphasis, List<Field> fields) {

  /**
   * A field that differs.
   *
   * @param name in words
   * @param before empty where it said nothing
   * @param after empty where it says nothing any more
   */
  public record Field(String name, Cell before, Cell after) {}
}
