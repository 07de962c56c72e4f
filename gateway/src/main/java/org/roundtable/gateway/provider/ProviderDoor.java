package org.roundtable.gateway.provider;

import java.net.URI;
import java.util.function.Supplier;
import org.roundtable.gateway.people.VouchedPeople;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The way in by the identity provider: authorization code with PKCE, state and nonce. */
public class ProviderDoor {

  /** Where the button on the sign-in page leads. */
  public static final String ADDRESS =
      OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI
          + "/"
          + Discovery.REGISTRATION;

  private final Discovery discovery;
  private final Vouching vouching;
  private final RefusedAtDoor refused;
  private final ProviderSignOut signOut;

  ProviderDoor(
      IdentityProvider provider,
      URI publicUrl,
      VouchedPeople people,
      ApplicationEventPublisher events,
      JsonMapper json) {
    this.discovery = new Discovery(provider, publicUrl);
    this.vouching = new Vouching(provider, people);
    this.refused = new RefusedAtDoor(events);
    this.signOut = new ProviderSignOut(discovery, publicUrl, json);
  }

  /** Adds this way in to those that there are. */
  public void open(HttpSecurity http) {
    http.oauth2Login(login ->
            login
                .loginPage("/login")
                .defaultSuccessUrl("/")
                .failureHandler(refused)
                .clientRegistrationRepository(office(discovery::known))
                .authorizedClientRepository(new NoTokensKept())
                .authorizationEndpoint(there -> there.authorizationRequestResolver(wayThere()))
                .tokenEndpoint(there -> there.accessTokenResponseClient(tokens()))
                .userInfoEndpoint(there -> there.oidcUserService(userInfo()))
                .withObjectPostProcessor(refusedOnTheWay())
                .withObjectPostProcessor(vouching()))
        .logout(logout -> logout.logoutSuccessHandler(signOut));
  }

  /** Asks the provider first, so that nobody is sent to one that is away. */
  private OAuth2AuthorizationRequestResolver wayThere() {
    return new DefaultOAuth2AuthorizationRequestResolver(
        office(discovery::ask),
        OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
  }

  private static ClientRegistrationRepository office(Supplier<ClientRegistration> provider) {
    return name -> Discovery.REGISTRATION.equals(name) ? provider.get() : null;
  }

  /** As by default, but for how long it waits. */
  private static OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens() {
    var tokens = new RestClientAuthorizationCodeTokenResponseClient();
    tokens.setRestClient(
        RestClient.builder()
            .requestFactory(Discovery.patient())
            .configureMessageConverters(converters ->
                converters
                    .addCustomConverter(new FormHttpMessageConverter())
                    .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
            .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
            .build());
    return tokens;
  }

  /** As by default, but for how long it waits. */
  private static OidcUserService userInfo() {
    RestTemplate http = new RestTemplate(Discovery.patient());
    http.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
    DefaultOAuth2UserService users = new DefaultOAuth2UserService();
    users.setRestOperations(http);
    OidcUserService userInfo = new OidcUserService();
    userInfo.setOauth2UserService(users);
    return userInfo;
  }

  private ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> refusedOnTheWay() {
    return new ObjectPostProcessor<>() {
      @Override
      public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
        filter.setAuthenticationFailureHandler(refused);
        return filter;
      }
    };
  }

  private ObjectPostProcessor<OAuth2LoginAuthenticationFilter> vouching() {
    return new ObjectPostProcessor<>() {
      @Override
      public <O extends OAuth2LoginAuthenticationFilter> O postProcess(O filter) {
        filter.setAuthenticationResultConverter(vouching);
        return filter;
      }
    };
  }
}
