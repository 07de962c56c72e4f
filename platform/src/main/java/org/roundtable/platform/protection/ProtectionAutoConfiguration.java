package org.roundtable.platform.protection;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Opens the office's keys for a service that encrypts. */
@AutoConfiguration
@ConditionalOnProperty("roundtable.protection.key-file")
@EnableConfigurationProperties(ProtectionProperties.class)
public class ProtectionAutoConfiguration {

  @Bean
  OfficeCipher officeCipher(ProtectionProperties protection) {
    return OfficeCipher.of(protection);
  }

  @Bean
  @ConditionalOnProperty("roundtable.protection.person-keys")
  PersonKeys personKeys(
      @Value("${roundtable.protection.person-keys}") Path folder, OfficeCipher office) {
    return new PersonKeyFolder(folder, office);
  }

  @Bean
  @ConditionalOnProperty("roundtable.protection.index-key-file")
  IndexKey indexKey(
      @Value("${roundtable.protection.index-key-file}") Path file, OfficeCipher office) {
    return new IndexKey(file, office);
  }
}
