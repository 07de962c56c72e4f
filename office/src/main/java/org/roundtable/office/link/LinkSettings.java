package org.roundtable.office.link;

import java.nio.file.Path;
import org.roundtable.office.broker.EmbeddedBroker;
import org.roundtable.office.broker.Joining;

/**
 * What a link is started from.
 *
 * @param folder where it keeps its secrets and how far it has come
 * @param broker this office's broker, which is ready
 * @param joining what the parent handed to this office
 */
public record LinkSettings(Path folder, EmbeddedBroker broker, Joining joining) {

  public LinkSettings {
    folder = folder.toAbsolutePath().normalize();
    if (!joining.member().equals(broker.office())) {
      throw new IllegalArgumentException(
          "the joining file is for office %s, and this is %s; ask %s for one of this office's own"
              .formatted(joining.member(), broker.office(), joining.parent()));
    }
  }
}
