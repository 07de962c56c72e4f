package org.roundtable.office;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import org.springframework.boot.ssl.pem.PemContent;

/**
 * What the office's door proves itself with. Whoever renews the certificate puts the new files in
 * place of the old ones: they are taken within seconds.
 *
 * @param certificate the certificate and those between it and its authority, in PEM
 * @param key its private key, in PEM
 */
public record Tls(Path certificate, Path key) {

  /**
   * @throws OfficeException if one of the files isn't there or isn't what it should be
   */
  public Tls {
    require(certificate, "--tls-certificate", PemContent::getCertificates);
    require(key, "--tls-key", PemContent::getPrivateKey);
  }

  private static void require(Path file, String option, Function<PemContent, ?> part) {
    try {
      if (part.apply(PemContent.load(file)) == null) {
        throw new OfficeException("%s: %s has none in PEM.".formatted(option, file));
      }
    } catch (IOException | IllegalStateException | IllegalArgumentException unusable) {
      throw new OfficeException("%s: %s can't be read.".formatted(option, file), unusable);
    }
  }

  /** The gateway's settings, by Spring Boot's names. */
  Map<String, Object> settings() {
    String bundle = "spring.ssl.bundle.pem.door.";
    return Map.of(
        bundle + "keystore.certificate",
        certificate.toAbsolutePath().toUri(),
        bundle + "keystore.private-key",
        key.toAbsolutePath().toUri(),
        bundle + "keystore.verify",
        true,
        bundle + "reload-on-update",
        true,
        bundle + "options.enabled-protocols",
        "TLSv1.3,TLSv1.2",
        "server.ssl.bundle",
        "door",
        "roundtable.gateway.secure",
        true);
  }
}
