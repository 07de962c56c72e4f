package org.roundtable.workplan.version;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.ProgrammeCode;
import org.roundtable.contracts.PublicText;

/**
 * What a version's hash is taken over, and so what a signatory signs: the plan's head and the hash
 * of each item's line. The recipe is documented for others to check in docs/workplans.md.
 *
 * @param items the hash of each item's line by the item's identifier
 */
public record VersionHash(
    OfficeCode office,
    UUID plan,
    int version,
    CountryCode country,
    ProgrammeCode programme,
    PublicText title,
    int firstYear,
    int years,
    List<PublicText> basis,
    Map<UUID, String> items) {

  public VersionHash {
    items = new TreeMap<>(items);
  }

  /** The hash, 64 hexadecimal digits. */
  public String value() {
    return CanonicalHash.of(this);
  }
}
