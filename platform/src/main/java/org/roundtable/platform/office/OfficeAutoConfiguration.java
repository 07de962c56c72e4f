package org.roundtable.platform.office;

import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.OfficeCode;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesBinding;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.convert.converter.Converter;

/** Binds {@link OfficeProperties}. */
@AutoConfiguration
@EnableConfigurationProperties(OfficeProperties.class)
public class OfficeAutoConfiguration {

  @Bean
  @ConfigurationPropertiesBinding
  static Converter<String, OfficeCode> officeCodes() {
    return new Converter<>() {
      @Override
      public OfficeCode convert(String code) {
        return new OfficeCode(code);
      }
    };
  }

  @Bean
  @ConfigurationPropertiesBinding
  static Converter<String, CountryCode> countryCodes() {
    return new Converter<>() {
      @Override
      public CountryCode convert(String code) {
        return new CountryCode(code);
      }
    };
  }
}
