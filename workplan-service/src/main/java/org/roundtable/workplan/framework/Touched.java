package org.roundtable.workplan.framework;

import java.util.UUID;
import org.roundtable.contracts.PublicText;
import org.roundtable.workplan.item.ItemCode;

/**
 * An item of a plan that lies under an element of the framework, or is its copy.
 *
 * @param element the element's id
 */
public record Touched(UUID element, Plan plan, Item item) {

  /** The plan. */
  public record Plan(UUID id, PublicText title) {}

  /** The item in it. */
  public record Item(UUID id, ItemCode code, PublicText title) {}
}
