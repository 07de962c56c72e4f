package org.roundtable.notification.delivery;

import java.time.InstantSource;
import org.roundtable.contracts.participants.RelayedMessage;
import org.roundtable.contracts.participants.RelayedMessage.Field;
import org.roundtable.notification.alert.Alert;
import org.roundtable.notification.alert.InvitationTold;
import org.roundtable.notification.alert.KnownFigures;
import org.roundtable.notification.alert.LetterTold;
import org.roundtable.notification.invitation.FocalPoint;
import org.roundtable.notification.invitation.FocalPointAddresses;
import org.roundtable.notification.invitation.FocalPoints;
import org.roundtable.notification.mail.InvitationWriter;
import org.roundtable.notification.mail.LetterWriter;
import org.roundtable.notification.mail.Writer;
import org.roundtable.notification.subscription.Addresses;
import org.roundtable.notification.subscription.EmailAddress;
import org.roundtable.notification.subscription.Subscription;
import org.roundtable.notification.subscription.Subscriptions;
import org.roundtable.platform.protection.OfficeCipher;
import org.springframework.stereotype.Component;

/** Finds whom a delivery goes to, and has its mail written in their language. */
@Component
class Post {

  private final Deliveries deliveries;
  private final Subscriptions subscriptions;
  private final Addresses addresses;
  private final FocalPoints focalPoints;
  private final FocalPointAddresses focalPointAddresses;
  private final KnownFigures figures;
  private final Writer writer;
  private final InvitationWriter invitations;
  private final LetterWriter letters;
  private final OfficeCipher cipher;
  private final InstantSource clock;

  Post(
      Deliveries deliveries,
      Subscriptions subscriptions,
      Addresses addresses,
      FocalPoints focalPoints,
      FocalPointAddresses focalPointAddresses,
      KnownFigures figures,
      Writer writer,
      InvitationWriter invitations,
      LetterWriter letters,
      OfficeCipher cipher,
      InstantSource clock) {
    this.deliveries = deliveries;
    this.subscriptions = subscriptions;
    this.addresses = addresses;
    this.focalPoints = focalPoints;
    this.focalPointAddresses = focalPointAddresses;
    this.figures = figures;
    this.writer = writer;
    this.invitations = invitations;
    this.letters = letters;
    this.cipher = cipher;
    this.clock = clock;
  }

  /**
   * The mail of a delivery.
   *
   * @throws IllegalStateException if an address was sealed with another key
   */
  Prepared prepare(Delivery held) {
    return switch (held.told()) {
      case Alert alert ->
          subscriptions
              .findById(held.reader())
              .<Prepared>map(subscriber -> news(held, alert, subscriber))
              .orElseGet(() -> new Prepared.Nobody("the subscription was ended"));
      case InvitationTold invitation ->
          focalPoints
              .findById(held.reader())
              .<Prepared>map(reader -> invitation(invitation, reader))
              .orElseGet(() -> new Prepared.Nobody("the focal point was taken out"));
      case LetterTold letter ->
          letter.content() == null
              ? new Prepared.Nobody("the message is gone")
              : letter(letter, letter.content());
    };
  }

  private Prepared news(Delivery held, Alert alert, Subscription subscriber) {
    Alert told = alert;
    if (held.completedAt() == null) {
      told = figures.complete(alert);
      deliveries.complete(held, told, clock.instant());
    }
    return new Prepared.Ready(
        addresses.open(subscriber),
        writer.write(told, subscriber.language(), subscriber.partner()));
  }

  private Prepared invitation(InvitationTold invitation, FocalPoint reader) {
    EmailAddress to = focalPointAddresses.open(reader);
    return new Prepared.Ready(to, invitations.write(invitation, reader.language(), to));
  }

  private Prepared letter(LetterTold letter, LetterTold.Content content) {
    return new Prepared.Ready(
        EmailAddress.of(open(letter, Field.ADDRESS, content.sealedAddress())),
        letters.write(
            open(letter, Field.SENDER, content.sealedSender()),
            open(letter, Field.TEXT, content.sealedText()),
            content.textLanguage(),
            content.readerLanguage(),
            content.replyTo()));
  }

  private String open(LetterTold letter, Field field, String sealed) {
    return cipher.decrypt(sealed, RelayedMessage.place(letter.thing(), field));
  }
}
