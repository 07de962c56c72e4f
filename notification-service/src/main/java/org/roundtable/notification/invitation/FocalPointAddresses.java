package org.roundtable.notification.invitation;

import java.util.UUID;
import org.roundtable.notification.subscription.EmailAddress;
import org.roundtable.platform.protection.OfficeCipher;
import org.springframework.stereotype.Component;

/** Seals focal points' addresses with the office's key, and opens them. */
@Component
public class FocalPointAddresses {

  private final OfficeCipher cipher;

  FocalPointAddresses(OfficeCipher cipher) {
    this.cipher = cipher;
  }

  String seal(UUID focalPoint, EmailAddress address) {
    return cipher.encrypt(address.text().value(), context(focalPoint));
  }

  /**
   * The focal point's address.
   *
   * @throws IllegalStateException if it was sealed with another key
   */
  public EmailAddress open(FocalPoint focalPoint) {
    return EmailAddress.of(cipher.decrypt(focalPoint.sealedEmail(), context(focalPoint.id())));
  }

  private static String context(UUID focalPoint) {
    return "focal-points/" + focalPoint + "/email";
  }
}
