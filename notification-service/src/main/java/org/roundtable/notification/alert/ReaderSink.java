package org.roundtable.notification.alert;

import java.util.UUID;

/** Takes what is for one reader to them. */
public interface ReaderSink {

  /**
   * Takes it, durably. The same may be handed over again and must then have no further effect.
   *
   * @param reader who it is for: a focal point, or of a letter the letter itself
   */
  void take(Told told, UUID reader);
}
