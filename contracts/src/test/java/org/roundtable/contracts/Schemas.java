package org.roundtable.contracts;

import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import com.github.victools.jsonschema.module.jackson.JacksonSchemaModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON Schemas of the contracts: as the records have them now, and as they were published. */
final class Schemas {

  private static final Path PUBLISHED = Path.of("src/main/resources/schemas");
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final SchemaGenerator GENERATOR = generator();

  private Schemas() {}

  static JsonNode generated(MessageType<?> type) {
    return generated(type.payload());
  }

  static JsonNode generated(Class<?> payload) {
    return JSON.readTree(GENERATOR.generateSchema(payload).toString());
  }

  static Optional<JsonNode> published(MessageType<?> type) throws IOException {
    Path file = file(type);
    return Files.exists(file)
        ? Optional.of(JSON.readTree(Files.readString(file)))
        : Optional.empty();
  }

  static void publish(MessageType<?> type) throws IOException {
    Files.createDirectories(PUBLISHED);
    Files.writeString(
        file(type),
        JSON.writerWithDefaultPrettyPrinter().writeValueAsString(generated(type)) + "\n");
  }

  private static Path file(MessageType<?> type) {
    return PUBLISHED.resolve(type.type() + ".json");
  }

  private static SchemaGenerator generator() {
    SchemaGeneratorConfigBuilder config =
        new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
            .with(new JacksonSchemaModule(JacksonOption.FLATTENED_ENUMS_FROM_JSONVALUE))
            .with(
                Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT,
                Option.DEFINITIONS_FOR_ALL_OBJECTS,
                Option.EXTRA_OPEN_API_FORMAT_VALUES);
    config
        .forFields()
        .withRequiredCheck(field ->
            !field.getType().isPrimitive()
                    && field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class)
                ? false
                : true);
    config.forTypesInGeneral().withCustomDefinitionProvider(new ValueSchemas());
    return new SchemaGenerator(config.build());
  }

  /** Codes and texts are single values: a JSON string wherever they stand. */
  private static final class ValueSchemas
      implements com.github.victools.jsonschema.generator.CustomDefinitionProviderV2 {

    private static final List<Class<?>> STRINGS =
        List.of(
            OfficeCode.class,
            CountryCode.class,
            InstitutionCode.class,
            ProgrammeCode.class,
            ElementCode.class,
            Period.class,
            PurposeCode.class,
            SdgTarget.class,
            PublicText.class,
            LanguageTag.class,
            LocalTime.class,
            ZoneId.class,
            Currency.class);

    @Override
    public com.github.victools.jsonschema.generator.@Nullable CustomDefinition
        provideCustomSchemaDefinition(
            com.fasterxml.classmate.ResolvedType type,
            com.github.victools.jsonschema.generator.SchemaGenerationContext context) {
      if (!STRINGS.contains(type.getErasedType())) {
        return null;
      }
      var node = context.getGeneratorConfig().createObjectNode().put("type", "string");
      return new com.github.victools.jsonschema.generator.CustomDefinition(
          node,
          com.github.victools.jsonschema.generator.CustomDefinition.DefinitionType.INLINE,
          com.github.victools.jsonschema.generator.CustomDefinition.AttributeInclusion.YES);
    }
  }
}
