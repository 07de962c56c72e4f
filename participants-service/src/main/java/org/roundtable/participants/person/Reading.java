package org.roundtable.participants.person;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a person's data is read for; most of it only while the person agrees. */
public enum Reading {
  REGISTRATION,
  FOLLOW_UP,
  CERTIFICATE,
  NETWORK,
  /** The register as a file: whoever agrees to anything is in it. */
  EXPORT,
  /** What the person asks for themselves, such as their data or their erasure. */
  SUBJECT_REQUEST;

  /** What people may be read for who gave and withdrew these consents. */
  static List<Reading> allowedBy(List<Consent> consents) {
    Set<Reading> allowed = EnumSet.of(SUBJECT_REQUEST);
    for (Purpose purpose : Consent.holding(consents)) {
      allowed.add(EXPORT);
      allowed.add(of(purpose));
    }
    return List.copyOf(allowed);
  }

  static Reading of(Purpose purpose) {
    return switch (purpose) {
      case REGISTRATION -> REGISTRATION;
      case FOLLOW_UP -> FOLLOW_UP;
      case CERTIFICATE -> CERTIFICATE;
      case NETWORK -> NETWORK;
    };
  }
}
