package org.roundtable.office.endtoend;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.roundtable.gateway.people.Role;
import org.roundtable.platform.security.Tokens;

/** Makes tokens with the key of an office's gateway: good ones, and what must not pass for one. */
final class TokenForge {

  private final ECKey key;
  private final String office;

  /**
   * @param office whose gateway's key it is, such as {@code IQ}
   */
  TokenForge(Path keyFile, String office) throws IOException, ParseException {
    this.key = ECKey.parse(Files.readString(keyFile));
    this.office = office;
  }

  /** As the gateway makes it for somebody of one role. */
  String of(Role role) {
    return sign(key, claims(office, List.of(role)).build());
  }

  /** As the gateway makes it for a guest. */
  String guest(Role role, String institution) {
    return sign(key, claims(office, List.of(role)).claim("institution", institution).build());
  }

  /** As the gateway makes it for a machine. */
  String machine(Role role, String scope) {
    return sign(key, claims(office, List.of(role)).claim("scope", scope).build());
  }

  /** Somebody who may do everything there is. */
  String allRoles() {
    return sign(key, claims(office, Arrays.asList(Role.values())).build());
  }

  /** What must not pass, by what is wrong with it. */
  Map<String, String> bad() throws JOSEException, ParseException {
    List<Role> all = Arrays.asList(Role.values());
    ECKey another = new ECKeyGenerator(Curve.P_256).keyID(key.getKeyID()).generate();
    Date past = Date.from(Instant.now().minusSeconds(600));
    Map<String, String> bad = new LinkedHashMap<>();
    bad.put("another office's", sign(another, claims("PK", all).build()));
    bad.put("another office's by our key", sign(key, claims("PK", all).build()));
    bad.put(
        "another office's that claims to be ours",
        sign(key, claims("PK", all).claim("office", office).build()));
    bad.put("expired", sign(key, claims(office, all).expirationTime(past).build()));
    bad.put("without an end", sign(key, claims(office, all).expirationTime(null).build()));
    bad.put(
        "for another service",
        sign(key, claims(office, all).audience(audience("payroll")).build()));
    bad.put("signed by another key", sign(another, claims(office, all).build()));
    bad.put("changed", changed(of(Role.PARTNER), claims(office, all).build()));
    bad.put(
        "a machine's own",
        sign(
            key,
            claims(office, all)
                .issuer("http://localhost:8080")
                .audience("http://localhost:8080")
                .claim("scope", "workplan.read")
                .build()));
    bad.put("nonsense", "nonsense");
    return bad;
  }

  private static JWTClaimsSet.Builder claims(String office, List<Role> roles) {
    return new JWTClaimsSet.Builder()
        .issuer("roundtable-" + office)
        .audience(
            List.of(
                audience("workplan"),
                audience("events"),
                audience("participants"),
                audience("notification"),
                audience("dashboard")))
        .subject("somebody")
        .issueTime(Date.from(Instant.now()))
        .expirationTime(Date.from(Instant.now().plusSeconds(120)))
        .claim("name", "Somebody")
        .claim("office", office)
        .claim("roles", roles.stream().map(Role::name).toList())
        .claim("from", "198.51.100.7");
  }

  private static String audience(String service) {
    return Tokens.audience(service);
  }

  private static String sign(ECKey key, JWTClaimsSet claims) {
    try {
      JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build();
      SignedJWT token = new SignedJWT(header, claims);
      token.sign(new ECDSASigner(key));
      return token.serialize();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The signature of one beneath the claims of another. */
  private static String changed(String token, JWTClaimsSet claims) throws ParseException {
    SignedJWT signed = SignedJWT.parse(token);
    return signed.getHeader().toBase64URL()
        + "."
        + Base64URL.encode(claims.toString())
        + "."
        + signed.getSignature();
  }
}
