package org.roundtable.gateway.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.roundtable.gateway.people.Role;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;

class ProviderPropertiesTest {

  @EnableConfigurationProperties(ProviderProperties.class)
  static class Settings {}

  private final ApplicationContextRunner office =
      new ApplicationContextRunner()
          .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
          .withUserConfiguration(Settings.class)
          .withPropertyValues("roundtable.gateway.public-url=https://iq.example.org");

  private final ApplicationContextRunner connected =
      office.withPropertyValues(
          "roundtable.gateway.identity-provider.name=Organisation",
          "roundtable.gateway.identity-provider.issuer=https://sso.example.org",
          "roundtable.gateway.identity-provider.client-id=roundtable",
          "roundtable.gateway.identity-provider.client-secret=a secret",
          "roundtable.gateway.identity-provider.roles.country-officer=/staff/officers,programme");

  @Test
  void an_office_needs_no_provider() {
    office.run(started ->
        assertThat(started.getBean(ProviderProperties.class).identityProvider()).isNull());
  }

  @Test
  void a_role_stands_for_several_values_there() {
    connected.run(started ->
        assertThat(started.getBean(ProviderProperties.class).identityProvider().roles())
            .containsEntry(Role.COUNTRY_OFFICER, Set.of("/staff/officers", "programme")));
  }

  @Test
  void the_secret_is_not_written_into_logs() {
    connected.run(started ->
        assertThat(started.getBean(ProviderProperties.class).toString())
            .doesNotContain("a secret"));
  }

  @Test
  void half_a_connection_is_refused() {
    office
        .withPropertyValues("roundtable.gateway.identity-provider.name=Organisation")
        .run(started -> assertThat(started).hasFailed());
  }

  @Test
  void an_office_that_nobody_could_enter_is_refused() {
    office
        .withPropertyValues("roundtable.gateway.passwords=false")
        .run(started ->
            assertThat(started)
                .getFailure()
                .rootCause()
                .hasMessageContaining("without passwords the office needs an identity-provider"));
    connected
        .withPropertyValues("roundtable.gateway.passwords=false")
        .run(started -> assertThat(started).hasNotFailed());
  }
}
