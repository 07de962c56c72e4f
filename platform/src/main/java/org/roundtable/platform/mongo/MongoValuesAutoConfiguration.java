package org.roundtable.platform.mongo;

import java.util.function.Function;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.ElementCode;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.contracts.LanguageTag;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.Period;
import org.roundtable.contracts.ProgrammeCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.PurposeCode;
import org.roundtable.contracts.SdgTarget;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.data.convert.ConverterBuilder;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions.BigDecimalRepresentation;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions.MongoConverterConfigurationAdapter;

/** Stores codes and texts as plain strings, dates without a time zone, and decimals exactly. */
@AutoConfiguration(
    beforeName = "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration")
@ConditionalOnClass(MongoOperations.class)
public class MongoValuesAutoConfiguration {

  @Bean
  MongoCustomConversions mongoCustomConversions() {
    return MongoCustomConversions.create(adapter -> {
      // Spring Data's own converters would shift a LocalDate by the machine's time zone.
      adapter.useNativeDriverJavaTimeCodecs();
      adapter.bigDecimal(BigDecimalRepresentation.DECIMAL128);
      asString(adapter, OfficeCode.class, OfficeCode::new, OfficeCode::value);
      asString(adapter, CountryCode.class, CountryCode::new, CountryCode::value);
      asString(adapter, InstitutionCode.class, InstitutionCode::new, InstitutionCode::value);
      asString(adapter, LanguageTag.class, LanguageTag::new, LanguageTag::value);
      asString(adapter, ProgrammeCode.class, ProgrammeCode::new, ProgrammeCode::value);
      asString(adapter, ElementCode.class, ElementCode::new, ElementCode::value);
      asString(adapter, Period.class, Period::new, Period::value);
      asString(adapter, PurposeCode.class, PurposeCode::new, PurposeCode::value);
      asString(adapter, SdgTarget.class, SdgTarget::new, SdgTarget::value);
      asString(adapter, PublicText.class, PublicText::new, PublicText::value);
    });
  }

  private static <T> void asString(
      MongoConverterConfigurationAdapter adapter,
      Class<T> type,
      Function<String, T> read,
      Function<T, String> write) {
    adapter.registerConverters(
        ConverterBuilder.reading(String.class, type, read).andWriting(write).getConverters());
  }
}
