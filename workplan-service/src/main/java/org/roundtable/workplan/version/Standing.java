package org.roundtable.workplan.version;

import java.util.UUID;
import org.roundtable.workplan.item.ItemKind;

/**
 * Where an item stands and what its line hashes to, without the line itself.
 *
 * @param order what its code sorts by
 */
public record Standing(UUID item, ItemKind kind, String order, String hash) {}
