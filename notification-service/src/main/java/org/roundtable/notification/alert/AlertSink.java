package org.roundtable.notification.alert;

/** Takes alerts to whoever wants to hear of them. */
public interface AlertSink {

  /**
   * Takes one alert, durably. The same alert may be handed over again after a crash and must then
   * have no further effect.
   */
  void take(Alert alert);
}
