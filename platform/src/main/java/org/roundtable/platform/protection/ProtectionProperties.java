package org.roundtable.platform.protection;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the office's keys lie.
 *
 * @param keyFile the key that encrypts what may not lie on a disk in the clear; made at the first
 *     start where it is missing. Keep its copy apart from the backups of the data
 * @param key the same key itself, as a keyset of Tink in JSON, in place of the file: for secret
 *     stores that hand it over as {@code ROUNDTABLE_PROTECTION_KEY}
 * @param personKeys the folder of people's keys, in a service that holds people
 * @param indexKeyFile the key of the index by which people are found, in such a service
 */
@ConfigurationProperties("roundtable.protection")
public record ProtectionProperties(
    Path keyFile, @Nullable String key, @Nullable Path personKeys, @Nullable Path indexKeyFile) {

  @Override
  public String toString() {
    return "ProtectionProperties[" + keyFile + "]";
  }
}
