package org.roundtable.gateway.session;

import java.util.Base64;
import org.mongodb.spring.session.MongoIndexedSessionRepository;
import org.mongodb.spring.session.config.annotation.web.http.EnableMongoHttpSession;
import org.roundtable.platform.office.OfficeProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.crypto.keygen.StringKeyGenerator;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Sessions in the gateway's database, and the cookie that names one. */
@Configuration(proxyBeanMethods = false)
@EnableMongoHttpSession
@EnableScheduling
class SessionConfiguration {

  @Bean
  SessionConverter sessionConverter(SessionProperties session) {
    return new SessionConverter(session.sessionLife());
  }

  /** New sessions take their life from the repository; the converter's is for documents without. */
  @Bean
  SessionRepositoryCustomizer<MongoIndexedSessionRepository> sessionLife(
      SessionProperties session) {
    // By default a random UUID, which holds less than the 128 bits that ASVS 7.2.3 asks for.
    StringKeyGenerator ids =
        new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding(), 32);
    return sessions -> {
      sessions.setDefaultMaxInactiveInterval(session.sessionLife());
      sessions.setSessionIdGenerator(ids::generateKey);
    };
  }

  /** Offices on one host share its cookies whatever their ports: each has a name of its own. */
  @Bean
  CookieSerializer sessionCookie(OfficeProperties office, SessionProperties session) {
    DefaultCookieSerializer cookie = new DefaultCookieSerializer();
    cookie.setCookieName(SessionCookie.name(office.code(), session.secure()));
    cookie.setUseSecureCookie(session.secure());
    cookie.setUseHttpOnlyCookie(true);
    cookie.setSameSite("Lax");
    cookie.setCookiePath("/");
    return cookie;
  }
}
