package org.roundtable.office.broker;

import static java.time.temporal.ChronoUnit.DAYS;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.util.IPAddress;
import org.bouncycastle.util.io.pem.PemGenerationException;

/**
 * The TLS identity of an office's member listener: a certificate authority of the office's own,
 * which members pin, and a server certificate under it that is renewed without telling them.
 */
final class Certificates {

  private static final int AUTHORITY_DAYS = 20 * 365;
  private static final int SERVER_DAYS = 825;
  private static final int RENEW_DAYS = 180;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path folder;
  private final String office;
  private final InstantSource clock;

  Certificates(Path folder, String office, InstantSource clock) {
    this.folder = folder;
    this.office = office;
    this.clock = clock;
  }

  /** The authority's certificate, in PEM: what a member must trust. */
  String authority() throws IOException {
    return Files.readString(authorityFile());
  }

  /** The server's private key and certificate in one PEM file, as Kafka reads it. */
  Path serverKeyStore() {
    return folder.resolve("server.pem");
  }

  private Path authorityFile() {
    return folder.resolve("authority.pem");
  }

  private Path authorityKeyFile() {
    return folder.resolve("authority-key.pem");
  }

  /**
   * Makes what is missing, and renews the server's certificate for other names or before its end.
   */
  void prepare(MemberListener listener) throws IOException {
    var names = new TreeSet<>(listener.alternativeNames());
    names.add(listener.host());
    try {
      PrivateFiles.createFolder(folder);
      if (!Files.exists(authorityFile())) {
        makeAuthority();
      }
      if (!Files.exists(serverKeyStore()) || !serverFits(names)) {
        makeServer(names);
      }
    } catch (GeneralSecurityException | OperatorCreationException e) {
      throw new IOException("the certificates in " + folder + " can't be used: " + e, e);
    }
  }

  private void makeAuthority()
      throws IOException, GeneralSecurityException, OperatorCreationException {
    var keys = newKeys();
    var name = new X500Principal("CN=Roundtable office " + office);
    var builder =
        builder(name, name, keys, AUTHORITY_DAYS)
            .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
            .addExtension(
                Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
    PrivateFiles.write(authorityKeyFile(), pem(pkcs8(keys.getPrivate())));
    // The certificate last: where it is, the key is.
    PrivateFiles.write(
        authorityFile(),
        pem(
            builder.build(
                new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate()))));
  }

  private void makeServer(Set<String> names)
      throws IOException, GeneralSecurityException, OperatorCreationException {
    var keys = newKeys();
    var issuer = read(authorityFile(), X509CertificateHolder.class);
    var issuerKey =
        new JcaPEMKeyConverter().getPrivateKey(read(authorityKeyFile(), PrivateKeyInfo.class));
    var alternatives =
        names.stream()
            .map(name ->
                new GeneralName(
                    IPAddress.isValid(name) ? GeneralName.iPAddress : GeneralName.dNSName, name))
            .toArray(GeneralName[]::new);
    var certificate =
        builder(
                new X500Principal(issuer.getSubject().getEncoded()),
                new X500Principal("CN=Roundtable broker " + office),
                keys,
                SERVER_DAYS)
            .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
            .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
            .addExtension(
                Extension.extendedKeyUsage,
                false,
                new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth))
            .addExtension(Extension.subjectAlternativeName, false, new GeneralNames(alternatives))
            .build(new JcaContentSignerBuilder("SHA256withECDSA").build(issuerKey));
    PrivateFiles.write(serverKeyStore(), pem(pkcs8(keys.getPrivate())) + pem(certificate));
  }

  private boolean serverFits(Set<String> names) throws IOException, GeneralSecurityException {
    X509Certificate certificate =
        new JcaX509CertificateConverter()
            .getCertificate(read(serverKeyStore(), X509CertificateHolder.class));
    var named =
        certificate.getSubjectAlternativeNames().stream()
            .map(name -> String.valueOf(name.get(1)))
            .collect(Collectors.toSet());
    var renewal = certificate.getNotAfter().toInstant().minus(RENEW_DAYS, DAYS);
    return named.equals(names) && clock.instant().isBefore(renewal);
  }

  private X509v3CertificateBuilder builder(
      X500Principal issuer, X500Principal subject, KeyPair keys, int days) {
    Instant now = clock.instant();
    return new JcaX509v3CertificateBuilder(
        issuer,
        new BigInteger(120, RANDOM).setBit(120),
        // Clocks of offices differ; a certificate of tomorrow would refuse the link.
        Date.from(now.minus(2, DAYS)),
        Date.from(now.plus(days, DAYS)),
        subject,
        keys.getPublic());
  }

  private static KeyPair newKeys() throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return generator.generateKeyPair();
  }

  private static JcaPKCS8Generator pkcs8(PrivateKey key) throws PemGenerationException {
    return new JcaPKCS8Generator(key, null);
  }

  private static String pem(Object object) throws IOException {
    var text = new StringWriter();
    try (var writer = new JcaPEMWriter(text)) {
      writer.writeObject(object);
    }
    return text.toString();
  }

  private static <T> T read(Path file, Class<T> type) throws IOException {
    try (var parser = new PEMParser(new StringReader(Files.readString(file)))) {
      for (var object = parser.readObject(); object != null; object = parser.readObject()) {
        if (type.isInstance(object)) {
          return type.cast(object);
        }
      }
    }
    throw new IOException(file + " holds no " + type.getSimpleName());
  }
}
