package org.roundtable.gateway.limit;

import java.util.Locale;

/** What a request is counted as. */
enum Limit {
  SIGN_IN,
  READS,
  WRITES,
  STRANGERS,
  HEALTH;

  /** As the metrics name it. */
  String tag() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
