package org.roundtable.platform.protection;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** The office's key as a setting gives it, such as an environment variable: a keyset of Tink. */
final class RootKeySetting implements RootKey {

  private final Current key;
  private final SealMark seal;

  /**
   * @param keyset as Tink writes one in JSON
   * @param keyFile where the key's file would lie: the mark of a seal lies beside it
   * @throws IllegalStateException if it is none
   */
  RootKeySetting(String keyset, Path keyFile) {
    this.seal = SealMark.of(keyFile);
    try {
      this.key =
          Current.of(TinkJsonProtoKeysetFormat.parseKeyset(keyset, InsecureSecretKeyAccess.get()));
    } catch (GeneralSecurityException unusable) {
      // Its message and cause could quote the key.
      throw new IllegalStateException(
          "roundtable.protection.key holds no keyset of Tink: set what keys/office.json held");
    }
  }

  @Override
  public Current current() {
    seal.requireUnset();
    return key;
  }
}
