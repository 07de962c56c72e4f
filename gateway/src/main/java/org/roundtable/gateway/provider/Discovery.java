package org.roundtable.gateway.provider;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.web.client.RestClient;

/**
 * What the provider says of itself: where to sign in, where its keys are. It is asked when somebody
 * wants to sign in and never before, so that an office starts and works while the provider is away.
 */
class Discovery {

  /** Names the provider in the addresses that people go and come back by. */
  static final String REGISTRATION = "office";

  static final String REDIRECT = "/login/oauth2/code/" + REGISTRATION;

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final ParameterizedTypeReference<Map<String, Object>> DOCUMENT =
      new ParameterizedTypeReference<>() {};

  private final IdentityProvider provider;
  private final String redirect;
  private final RestClient http;
  private volatile @Nullable ClientRegistration known;

  Discovery(IdentityProvider provider, URI publicUrl) {
    this.provider = provider;
    this.redirect = publicUrl.resolve(REDIRECT).toString();
    this.http = RestClient.builder().requestFactory(patient()).build();
  }

  /** A line may be bad, and nobody waits for ever. */
  static JdkClientHttpRequestFactory patient() {
    JdkClientHttpRequestFactory requests =
        new JdkClientHttpRequestFactory(HttpClient.newBuilder().connectTimeout(PATIENCE).build());
    requests.setReadTimeout(PATIENCE);
    return requests;
  }

  /**
   * Asks the provider.
   *
   * @throws AuthenticationServiceException if it doesn't answer, or not as what it should be
   */
  ClientRegistration ask() {
    try {
      ClientRegistration registration = registration(document());
      known = registration;
      return registration;
    } catch (RuntimeException unusable) {
      throw new AuthenticationServiceException("the provider is of no use", unusable);
    }
  }

  private Map<String, Object> document() {
    Map<String, Object> document =
        Objects.requireNonNull(
            http.get()
                .uri(provider.issuer().replaceAll("/$", "") + "/.well-known/openid-configuration")
                .retrieve()
                .body(DOCUMENT));
    if (!provider.issuer().equals(document.get("issuer"))) {
      throw new IllegalStateException(
          "the provider calls itself %s and not %s: set the issuer to what it is"
              .formatted(document.get("issuer"), provider.issuer()));
    }
    return document;
  }

  private ClientRegistration registration(Map<String, Object> document) {
    ClientRegistration.Builder office =
        ClientRegistrations.fromOidcConfiguration(document)
            .registrationId(REGISTRATION)
            .clientName(provider.name())
            .clientId(provider.clientId())
            .scope(Stream.concat(Stream.of(OidcScopes.OPENID), provider.scopes().stream()).toList())
            .redirectUri(redirect);
    return provider.clientSecret() == null
        ? office.clientAuthenticationMethod(ClientAuthenticationMethod.NONE).build()
        : office.clientSecret(provider.clientSecret()).build();
  }

  /** What it said when it was last asked; it is asked now if it never was. */
  ClientRegistration known() {
    ClientRegistration last = known;
    return last == null ? ask() : last;
  }
}
