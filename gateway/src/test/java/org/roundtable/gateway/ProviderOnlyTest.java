package org.roundtable.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/**
 * An office without passwords, whose identity provider is away; with one, see the office's tests.
 */
@TestPropertySource(
    properties = {
      "roundtable.gateway.passwords=false",
      "roundtable.gateway.identity-provider.name=Organisation",
      "roundtable.gateway.identity-provider.issuer=http://localhost:1",
      "roundtable.gateway.identity-provider.client-id=roundtable",
      "roundtable.gateway.identity-provider.roles.country-officer=officer"
    })
class ProviderOnlyTest extends GatewayTest {

  @Test
  void the_sign_in_page_asks_for_no_password() throws Exception {
    assertThat(send(to("/login")).body())
        .contains("Sign in with Organisation", "/oauth2/authorization/office")
        .doesNotContain("type=\"password\"", "data-passkey");
  }

  @Test
  void a_password_opens_nothing() throws Exception {
    send(to("/login"));

    HttpResponse<String> refused =
        send(
            to("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-XSRF-TOKEN", xsrf())
                .POST(
                    BodyPublishers.ofString(
                        "username=amina&password=" + PASSWORD.replace(' ', '+'))));

    assertThat(location(refused)).endsWith("/login?error");
    assertThat(send(to("/api/me")).statusCode()).isEqualTo(401);
  }

  @Test
  void whoever_wants_to_go_to_a_provider_that_is_away_is_told() throws Exception {
    String back = location(send(to("/oauth2/authorization/office")));

    assertThat(back).endsWith("/login?provider=away");
    assertThat(send(to("/login?provider=away")).body())
        .contains("Organisation can&#39;t be reached");
  }

  @Test
  void whoever_was_never_sent_to_the_provider_does_not_come_from_it() throws Exception {
    assertThat(location(send(to("/login/oauth2/code/office?code=guessed&state=guessed"))))
        .endsWith("/login?provider=failed");
    assertThat(send(to("/api/me")).statusCode()).isEqualTo(401);
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElseThrow();
  }
}
