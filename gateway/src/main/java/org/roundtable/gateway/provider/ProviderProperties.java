package org.roundtable.gateway.provider;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where people prove who they are.
 *
 * @param identityProvider the provider that vouches for people, if the office has one
 * @param passwords whether people may also sign in with a password or a passkey that they keep here
 * @param publicUrl where people reach the office, and where the provider sends them back to
 */
@Validated
@ConfigurationProperties("roundtable.gateway")
public record ProviderProperties(
    @Nullable @Valid IdentityProvider identityProvider,
    @DefaultValue("true") boolean passwords,
    @NotNull URI publicUrl) {

  /** An office that nobody can enter is a mistake in its settings. */
  @AssertTrue(message = "without passwords the office needs an identity-provider")
  public boolean isOpenToSomebody() {
    return passwords || identityProvider != null;
  }
}
