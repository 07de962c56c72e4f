package org.roundtable.platform.protection;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Opens the office's key for a service that encrypts. */
@AutoConfiguration
@ConditionalOnProperty("roundtable.protection.key-file")
@EnableConfigurationProperties(ProtectionProperties.class)
public class ProtectionAutoConfiguration {

  @Bean
  OfficeCipher officeCipher(ProtectionProperties protection) {
    return OfficeCipher.open(protection.keyFile());
  }
}
