package org.roundtable.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.mongodb.spring.session.MongoSession;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextImpl;

class SessionConverterTest {

  private final SessionConverter converter = new SessionConverter(Duration.ofHours(1));

  @Test
  void who_signed_in_is_read_back() {
    FactorGrantedAuthority password =
        FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)
            .issuedAt(Instant.EPOCH)
            .build();
    SecurityContextImpl context =
        new SecurityContextImpl(
            UsernamePasswordAuthenticationToken.authenticated(
                "amina", null, java.util.List.of(password)));

    assertThat(storedAndRead(context)).isEqualTo(context);
  }

  @Test
  void what_no_session_holds_is_not_made_of_what_the_database_says() {
    assertThatThrownBy(() -> storedAndRead(new Document("planted", true)))
        .hasStackTraceContaining("filter status: REJECTED");
  }

  private Object storedAndRead(Object value) {
    MongoSession session = new MongoSession();
    session.setAttribute("it", value);
    Object stored =
        converter.convert(
            session,
            TypeDescriptor.valueOf(MongoSession.class),
            TypeDescriptor.valueOf(Document.class));
    MongoSession read =
        (MongoSession)
            converter.convert(
                stored,
                TypeDescriptor.valueOf(Document.class),
                TypeDescriptor.valueOf(MongoSession.class));
    return read.getAttribute("it");
  }
}
