package org.roundtable.notification.subscription;

import java.util.UUID;
import org.roundtable.platform.protection.OfficeCipher;
import org.springframework.stereotype.Component;

/** Seals subscribers' addresses with the office's key, so that none lies on a disk in the clear. */
@Component
public class Addresses {

  private final OfficeCipher cipher;

  Addresses(OfficeCipher cipher) {
    this.cipher = cipher;
  }

  String seal(UUID subscription, EmailAddress address) {
    return cipher.encrypt(address.text().value(), context(subscription));
  }

  /**
   * The subscriber's address.
   *
   * @throws IllegalStateException if it was sealed with another key
   */
  public EmailAddress open(Subscription subscription) {
    return EmailAddress.of(cipher.decrypt(subscription.sealedEmail(), context(subscription.id())));
  }

  private static String context(UUID subscription) {
    return "subscriptions/" + subscription + "/email";
  }
}
