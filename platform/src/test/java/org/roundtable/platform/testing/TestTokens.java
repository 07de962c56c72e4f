package org.roundtable.platform.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.platform.security.Tokens;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** Stands where the gateway stands: signs tokens and publishes the key to check them with. */
public final class TestTokens {

  private static final ECKey KEY = key();
  private static final NimbusJwtEncoder ENCODER =
      new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(KEY)));
  private static final HttpServer SERVER = serve();

  private TestTokens() {}

  public static String jwkSetUri() {
    return "http://localhost:" + SERVER.getAddress().getPort() + "/jwks";
  }

  /** A token of this office for a caller with these roles. */
  public static String of(String office, String... roles) {
    return sign(claims(office, roles).build());
  }

  /** The claims of such a token, for a test to change and to {@link #sign}. */
  public static JwtClaimsSet.Builder claims(String office, String... roles) {
    Instant now = Instant.now();
    return JwtClaimsSet.builder()
        .issuer(Tokens.issuer(new OfficeCode(office)))
        .audience(List.of("roundtable"))
        .subject("tester")
        .issuedAt(now)
        .expiresAt(now.plusSeconds(300))
        .claim(Tokens.NAME, "Tester")
        .claim(Tokens.OFFICE, office)
        .claim(Tokens.ROLES, List.of(roles))
        .claim(Tokens.FROM, "198.51.100.7");
  }

  /** Signs as the office's gateway does. */
  public static String sign(JwtClaimsSet claims) {
    JwsHeader header = JwsHeader.with(SignatureAlgorithm.ES256).keyId(KEY.getKeyID()).build();
    return ENCODER.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
  }

  private static ECKey key() {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID("test").generate();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static HttpServer serve() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      byte[] keys = new JWKSet(KEY).toPublicJWKSet().toString().getBytes(StandardCharsets.UTF_8);
      server.createContext(
          "/jwks",
          exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
          });
      server.start();
      return server;
    } catch (IOException busy) {
      throw new UncheckedIOException(busy);
    }
  }
}
