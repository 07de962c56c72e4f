package org.roundtable.gateway.provider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells the page where to go on: whoever came by the provider ends their session there as well
 * (OpenID Connect RP-Initiated Logout 1.0). The office kept no ID token to name that session by, so
 * the provider may ask them first.
 */
class ProviderSignOut implements LogoutSuccessHandler {

  private final Discovery discovery;
  private final URI afterwards;
  private final JsonMapper json;

  ProviderSignOut(Discovery discovery, URI publicUrl, JsonMapper json) {
    this.discovery = discovery;
    this.afterwards = publicUrl.resolve("/login");
    this.json = json;
  }

  @Override
  public void onLogoutSuccess(
      HttpServletRequest request, HttpServletResponse response, @Nullable Authentication signedOut)
      throws IOException {
    Optional<String> next =
        signedOut != null && cameByProvider(signedOut) ? endOfSession() : Optional.empty();
    if (next.isEmpty()) {
      response.setStatus(HttpStatus.NO_CONTENT.value());
      return;
    }
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    json.writeValue(response.getOutputStream(), Map.of("next", next.get()));
  }

  private static boolean cameByProvider(Authentication signedOut) {
    return signedOut.getAuthorities().stream()
        .anyMatch(factor -> ProviderFactors.VOUCHED.equals(factor.getAuthority()));
  }

  private Optional<String> endOfSession() {
    try {
      var registration = discovery.known();
      return Optional.ofNullable(
              registration
                  .getProviderDetails()
                  .getConfigurationMetadata()
                  .get("end_session_endpoint"))
          .map(endpoint ->
              UriComponentsBuilder.fromUriString(endpoint.toString())
                  .queryParam("client_id", "{client}")
                  .queryParam("post_logout_redirect_uri", "{afterwards}")
                  .encode()
                  .buildAndExpand(registration.getClientId(), afterwards)
                  .toUriString());
    } catch (AuthenticationServiceException away) {
      // They are signed out here; there, their session runs out by itself.
      return Optional.empty();
    }
  }
}
