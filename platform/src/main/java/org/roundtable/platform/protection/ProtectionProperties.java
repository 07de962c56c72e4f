package org.roundtable.platform.protection;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the office's key lies.
 *
 * @param keyFile the key that encrypts what may not lie on a disk in the clear; made at the first
 *     start where it is missing. Keep its copy apart from the backups of the data
 */
@ConfigurationProperties("roundtable.protection")
public record ProtectionProperties(Path keyFile) {}
