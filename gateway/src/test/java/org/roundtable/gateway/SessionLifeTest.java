package org.roundtable.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.SessionRepository;

class SessionLifeTest extends GatewayTest {

  @Autowired private SessionRepository<?> sessions;

  @Test
  void somebody_who_does_nothing_stays_signed_in_for_two_hours() {
    assertThat(sessions.createSession().getMaxInactiveInterval()).isEqualTo(Duration.ofHours(2));
  }
}
