package org.roundtable.platform.protection;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import java.security.GeneralSecurityException;

/** The office's own key, wherever it comes from; asked for anew at each use. */
interface RootKey {

  /**
   * A key as it stands now.
   *
   * @param primary the number of the key of the set that encrypts; the others only decrypt
   */
  record Current(Aead aead, int primary) {
    static Current of(KeysetHandle keys) throws GeneralSecurityException {
      return new Current(
          keys.getPrimitive(RegistryConfiguration.get(), Aead.class), keys.getPrimary().getId());
    }
  }

  /**
   * The key.
   *
   * @throws org.roundtable.platform.problem.Problem {@code office-sealed} once it was destroyed
   */
  Current current();
}
