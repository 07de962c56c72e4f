package org.roundtable.platform.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roundtable.platform.sample.SampleTest;
import org.roundtable.platform.testing.TestTokens;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

class TokenTest extends SampleTest {

  private static final String ROLE = "COUNTRY_OFFICER";
  private static final String NOWHERE = "/api/notices/0197e0c0-0000-7000-8000-000000000000";

  @ParameterizedTest
  @ValueSource(
      strings = {
        NOWHERE,
        "/api/notices",
        "/api/no-such-thing",
        "/",
        "/error",
        "/v3/api-docs",
        "/actuator",
        "/actuator/prometheus",
        "/actuator/env",
        "/actuator/healthy",
        "/index.html"
      })
  void without_a_token_nothing_is_shown(String path) {
    assertProblem(anonymous.get().uri(path).exchange(), 401, "sign-in-required");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS"})
  void without_a_token_nothing_is_done(String method) {
    assertProblem(
        anonymous.method(HttpMethod.valueOf(method)).uri("/api/notices").exchange(),
        401,
        "sign-in-required");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"})
  void health_needs_no_token(String path) {
    anonymous
        .get()
        .uri(path)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.status")
        .isEqualTo("UP");
  }

  @Test
  void a_token_of_the_office_is_let_in() {
    calling(TestTokens.of("IQ", ROLE)).get().uri(NOWHERE).exchange().expectStatus().isNotFound();
  }

  @Test
  void a_token_of_another_office_is_not() {
    assertRefused(TestTokens.of("PK", ROLE));
  }

  @Test
  void a_token_that_names_this_office_but_is_issued_by_another_is_not() {
    assertRefused(TestTokens.sign(TestTokens.claims("IQ", ROLE).issuer("roundtable-PK").build()));
    assertRefused(TestTokens.sign(TestTokens.claims("PK", ROLE).issuer("roundtable-IQ").build()));
  }

  @Test
  void a_token_that_is_over_or_not_yet_good_is_not() {
    Instant now = Instant.now();
    assertRefused(
        TestTokens.sign(
            TestTokens.claims("IQ", ROLE)
                .issuedAt(now.minusSeconds(7200))
                .expiresAt(now.minusSeconds(3600))
                .build()));
    assertRefused(
        TestTokens.sign(TestTokens.claims("IQ", ROLE).notBefore(now.plusSeconds(3600)).build()));
  }

  @Test
  void a_token_without_an_end_is_not() {
    assertRefused(
        TestTokens.sign(
            TestTokens.claims("IQ", ROLE).claims(claims -> claims.remove("exp")).build()));
  }

  @Test
  void a_token_for_somebody_else_or_for_nobody_is_not() {
    assertRefused(
        TestTokens.sign(TestTokens.claims("IQ", ROLE).audience(List.of("payroll")).build()));
    assertRefused(
        TestTokens.sign(
            TestTokens.claims("IQ", ROLE).claims(claims -> claims.remove("aud")).build()));
  }

  @Test
  void a_token_that_another_key_signed_is_not() throws JOSEException {
    SignedJWT forged =
        new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("test").build(), claims());
    forged.sign(new ECDSASigner(new ECKeyGenerator(Curve.P_256).keyID("test").generate()));
    assertRefused(forged.serialize());
  }

  @Test
  void a_token_that_is_signed_with_a_password_is_not() throws JOSEException {
    SignedJWT forged =
        new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("test").build(), claims());
    forged.sign(
        new MACSigner("a password that is long enough for it".getBytes(StandardCharsets.UTF_8)));
    assertRefused(forged.serialize());
  }

  @Test
  void a_token_that_nobody_signed_is_not() {
    assertRefused(new PlainJWT(claims()).serialize());
    String signed = TestTokens.of("IQ", ROLE);
    assertRefused(signed.substring(0, signed.lastIndexOf('.') + 1));
  }

  @Test
  void a_token_that_was_changed_is_not() {
    String[] parts = TestTokens.of("IQ", "GUEST").split("\\.");
    String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
    String promoted = claims.replace("GUEST", "ADMINISTRATOR");
    String payload =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(promoted.getBytes(StandardCharsets.UTF_8));
    assertRefused(parts[0] + "." + payload + "." + parts[2]);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Bearer", "Bearer nonsense", "Bearer a.b.c", "Basic dGVzdGVyOg=="})
  void what_is_no_token_is_not(String header) {
    assertProblem(
        anonymous.get().uri(NOWHERE).header(HttpHeaders.AUTHORIZATION, header).exchange(),
        401,
        "sign-in-required");
  }

  @Test
  void a_token_in_the_address_or_in_a_cookie_is_not() {
    String token = TestTokens.of("IQ", ROLE);
    assertProblem(
        anonymous.get().uri(NOWHERE + "?access_token=" + token).exchange(),
        401,
        "sign-in-required");
    assertProblem(
        anonymous.get().uri(NOWHERE).cookie("access_token", token).exchange(),
        401,
        "sign-in-required");
  }

  @Test
  void whoever_lacks_the_role_may_not() {
    String title = title();
    assertProblem(
        as("GUEST")
            .post()
            .uri("/api/notices")
            .contentType(MediaType.APPLICATION_JSON)
            .body(titled(title))
            .exchange(),
        403,
        "not-allowed");
    assertProblem(as(ROLE).get().uri("/actuator/prometheus").exchange(), 403, "not-allowed");
    org.assertj.core.api.Assertions.assertThat(titledInDatabase(title)).isEmpty();
  }

  @Test
  void a_machine_gets_as_far_as_its_scopes() {
    var reader = calling(machine("sample.read"));
    reader.get().uri(NOWHERE).exchange().expectStatus().isNotFound();
    assertProblem(
        reader
            .post()
            .uri("/api/notices")
            .contentType(MediaType.APPLICATION_JSON)
            .body(titled(title()))
            .exchange(),
        403,
        "not-allowed");
    calling(machine("sample.read sample.write"))
        .post()
        .uri("/api/notices")
        .contentType(MediaType.APPLICATION_JSON)
        .body(titled(title()))
        .exchange()
        .expectStatus()
        .isCreated();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "other.read", "sample", "sample.*", "samples.read", "SAMPLE.READ"})
  void other_scopes_take_a_machine_nowhere(String scope) {
    assertProblem(calling(machine(scope)).get().uri(NOWHERE).exchange(), 403, "not-allowed");
  }

  private static String machine(String scope) {
    return TestTokens.sign(TestTokens.claims("IQ", ROLE).claim(Scopes.CLAIM, scope).build());
  }

  @Test
  void no_session_is_kept() {
    calling(TestTokens.of("IQ", ROLE))
        .get()
        .uri(NOWHERE)
        .exchange()
        .expectHeader()
        .doesNotExist(HttpHeaders.SET_COOKIE);
  }

  private void assertRefused(String token) {
    assertProblem(calling(token).get().uri(NOWHERE).exchange(), 401, "sign-in-required");
  }

  private static JWTClaimsSet claims() {
    return new JWTClaimsSet.Builder()
        .issuer("roundtable-IQ")
        .audience("roundtable")
        .subject("tester")
        .expirationTime(Date.from(Instant.now().plusSeconds(300)))
        .claim(Tokens.OFFICE, "IQ")
        .claim(Tokens.ROLES, List.of(ROLE))
        .build();
  }
}
