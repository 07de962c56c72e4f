package org.roundtable.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "roundtable.gateway.sign-in-life=0s")
class SignInLifeTest extends GatewayTest {

  @Test
  void whoever_signed_in_too_long_ago_signs_in_again_however_busy_they_were() throws Exception {
    assertThat(signIn(PASSWORD).headers().firstValue("Location").orElseThrow()).endsWith("/");

    assertThat(send(to("/api/me")).statusCode()).isEqualTo(401);
  }
}
