package org.roundtable.gateway.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;

/** The key that the office's tokens are signed with (P-256), kept in a file of mode 600. */
final class TokenKey {

  private TokenKey() {}

  /**
   * Reads the key, or makes one where there is none yet.
   *
   * @throws IllegalStateException if the file holds no usable key
   */
  static ECKey open(Path file) {
    try {
      if (!Files.exists(file)) {
        create(file);
      }
      ECKey key = ECKey.parse(Files.readString(file));
      if (!key.isPrivate()) {
        throw new IllegalStateException(file + " holds a public key only: delete it");
      }
      return key;
    } catch (IOException unreadable) {
      throw new UncheckedIOException("the key " + file + " can't be read", unreadable);
    } catch (ParseException damaged) {
      // Tokens live for minutes, so a new key costs nothing.
      throw new IllegalStateException(
          "the key " + file + " is damaged: delete it, a new one is made at the next start",
          damaged);
    } catch (JOSEException impossible) {
      throw new IllegalStateException("no key can be made", impossible);
    }
  }

  private static void create(Path file) throws IOException, JOSEException {
    ECKey fresh =
        new ECKeyGenerator(Curve.P_256)
            .keyUse(KeyUse.SIGNATURE)
            .keyIDFromThumbprint(true)
            .generate();
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path draft =
        Files.createTempFile(
            folder,
            "token",
            ".new",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(draft, fresh.toJSONString());
    try {
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException anotherWasFirst) {
      // A second gateway of the office was faster: both sign with its key.
    } finally {
      Files.delete(draft);
    }
  }
}
