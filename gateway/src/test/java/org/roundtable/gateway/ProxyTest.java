package org.roundtable.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Behind a proxy that ends TLS and says so. */
@TestPropertySource(
    properties = {
      "server.forward-headers-strategy=native",
      "roundtable.gateway.secure=true",
      "roundtable.gateway.headers.https-for-subdomains=false",
      "roundtable.gateway.limits.strangers.burst=2",
      "roundtable.gateway.limits.strangers.per-minute=1"
    })
class ProxyTest extends GatewayTest {

  @Test
  void who_came_to_the_proxy_by_https_is_told_to_come_no_other_way() throws Exception {
    var page =
        send(
            to("/login")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-For", "192.0.2.1"));

    assertThat(page.headers().firstValue("Strict-Transport-Security")).contains("max-age=31536000");
  }

  @Test
  void each_address_that_the_proxy_names_is_counted_by_itself() throws Exception {
    for (int i = 0; i < 2; i++) {
      assertThat(status("192.0.2.2")).isEqualTo(401);
    }

    assertThat(status("192.0.2.2")).isEqualTo(429);
    assertThat(status("192.0.2.3")).isEqualTo(401);
  }

  private int status(String address) throws Exception {
    return send(to("/api/me").header("X-Forwarded-For", address)).statusCode();
  }
}
