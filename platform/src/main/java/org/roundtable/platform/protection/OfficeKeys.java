package org.roundtable.platform.protection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What an operator does with the keys of an office, whether it runs or not.
 *
 * <pre>
 * office.json        the root key
 * people/xx/ID       a key a person, wrapped by it
 * people-index.key   the key of the index of people, wrapped by it
 * answers.json       the key of remembered answers, made anew whenever it is gone
 * reach.key          what unique people are counted by, shared with other country offices
 * office.json.sealed says that the root key was destroyed on purpose
 * </pre>
 *
 * @param folder where they lie
 */
public record OfficeKeys(Path folder) {

  /**
   * What a rotation did.
   *
   * @param people how many people's keys were wrapped by the newest root key
   */
  public record Rotation(int people) {}

  /**
   * What a seal destroyed.
   *
   * @param rootKey whether the root key lay here; one that a setting brings is its keeper's to
   *     destroy
   * @param people how many people's keys
   */
  public record Sealed(boolean rootKey, int people) {}

  public boolean isSealed() {
    return SealMark.of(rootKey()).isSet();
  }

  public boolean hasRootKey() {
    return Files.exists(rootKey());
  }

  /** Makes a new root key that encrypts from now on, and wraps all keys by it. */
  public Rotation rotate() throws IOException {
    OfficeCipher.registerAlgorithms();
    RootKeyFile.open(rootKey()).rotate();
    return rewrap();
  }

  /** Wraps by the newest root key what a rotation that was broken off left. */
  public Rotation rewrap() throws IOException {
    OfficeCipher office = OfficeCipher.open(rootKey());
    IndexKey.rewrap(indexKey(), office.root());
    return new Rotation(new PersonKeyFolder(people(), office).rewrap());
  }

  /** Destroys the keys, the root key first: from then on nothing that they encrypted is read. */
  public Sealed seal() throws IOException {
    boolean here = hasRootKey();
    SealMark.of(rootKey()).set();
    KeyFiles.destroy(rootKey());
    KeyFiles.destroy(indexKey());
    KeyFiles.destroy(folder.resolve("answers.json"));
    KeyFiles.destroy(folder.resolve("reach.key"));
    return new Sealed(here, PersonKeyFolder.destroyAll(people()));
  }

  private Path rootKey() {
    return folder.resolve("office.json");
  }

  private Path indexKey() {
    return folder.resolve("people-index.key");
  }

  private Path people() {
    return folder.resolve("people");
  }
}
