package org.roundtable.gateway.token;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the key lies that tokens are signed with.
 *
 * @param tokenKeyFile made at the first start; to replace the key, delete the file and start again
 */
@ConfigurationProperties("roundtable.gateway")
record TokenKeyProperties(Path tokenKeyFile) {}
