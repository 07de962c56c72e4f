package org.roundtable.notification.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.roundtable.notification.subscription.EmailAddress;
import org.roundtable.platform.office.OfficeProperties;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Hands e-mails to the mail server.
 *
 * <p>The Message-ID is the delivery's, the same in every attempt. Where a process dies between the
 * server's acceptance and the note of it, the outcome is unknown and the message is sent again:
 * mail servers and readers recognise it as the one they have (RFC 5322, 3.6.4).
 */
@Component
public class Smtp {

  /**
   * The reply's code and the enhanced code of RFC 3463 behind it; the rest may quote an address.
   */
  private static final Pattern CODES =
      Pattern.compile("\\b([245]\\d\\d)(?:[ -]([245]\\.\\d{1,3}\\.\\d{1,3}))?");

  private static final int AUTHENTICATION_REQUIRED = 530;

  private final JavaMailSender sender;
  private final MailProperties properties;
  private final OfficeProperties office;

  Smtp(JavaMailSender sender, MailProperties properties, OfficeProperties office) {
    this.sender = sender;
    this.properties = properties;
    this.office = office;
  }

  /** Tries once to send an e-mail. */
  public Outcome send(UUID delivery, EmailAddress to, Mail mail) {
    try {
      sender.send(message(delivery, to, mail));
      return new Outcome.Accepted();
    } catch (MailException failure) {
      return outcome(failure);
    } catch (MessagingException | UnsupportedEncodingException unwritable) {
      return new Outcome.Refused("it can't be written: " + unwritable.getClass().getSimpleName());
    }
  }

  private MimeMessage message(UUID delivery, EmailAddress to, Mail mail)
      throws MessagingException, UnsupportedEncodingException {
    MimeMessage message = sender.createMimeMessage();
    MimeMessageHelper parts =
        new MimeMessageHelper(message, MimeMessageHelper.MULTIPART_MODE_RELATED, "UTF-8");
    parts.setFrom(properties.from(), office.name());
    parts.setTo(to.text().value());
    parts.setSubject(mail.subject());
    if (mail.calendar() == null) {
      parts.setText(mail.text(), mail.html());
    } else {
      message.setContent(withCalendar(mail, mail.calendar()));
    }
    message.setHeader("Message-ID", "<" + delivery + "@" + properties.domain() + ">");
    message.setHeader("Content-Language", mail.language().tag());
    // RFC 3834: no vacation notice answers it.
    message.setHeader("Auto-Submitted", "auto-generated");
    return message;
  }

  /**
   * The calendar's message as one of the ways to read the mail, which makes clients ask whether to
   * take the date (RFC 6047, 2.4), and once more as a file for those that don't.
   */
  private static MimeMultipart withCalendar(Mail mail, CalendarMessage calendar)
      throws MessagingException {
    MimeMultipart ways = new MimeMultipart("alternative");
    ways.addBodyPart(part(mail.text(), "text/plain; charset=UTF-8"));
    ways.addBodyPart(part(mail.html(), "text/html; charset=UTF-8"));
    ways.addBodyPart(
        part(calendar.text(), "text/calendar; charset=UTF-8; method=" + calendar.method()));
    MimeBodyPart told = new MimeBodyPart();
    told.setContent(ways);
    MimeBodyPart file = part(calendar.text(), "application/ics; name=invitation.ics");
    file.setFileName("invitation.ics");
    file.setDisposition(Part.ATTACHMENT);
    return new MimeMultipart("mixed", told, file);
  }

  private static MimeBodyPart part(String text, String type) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setDataHandler(
        new DataHandler(new ByteArrayDataSource(text.getBytes(StandardCharsets.UTF_8), type)));
    part.setHeader("Content-Transfer-Encoding", "base64");
    return part;
  }

  private static Outcome outcome(MailException failure) {
    List<Throwable> causes = causes(failure).toList();
    if (causes.stream().anyMatch(AuthenticationFailedException.class::isInstance)) {
      return new Outcome.Unreachable("the mail server doesn't accept the office's sign-in");
    }
    for (Throwable cause : causes) {
      OptionalInt code = code(cause);
      if (code.isPresent()) {
        return answered(code.getAsInt(), cause);
      }
    }
    String kind = causes.getLast().getClass().getSimpleName();
    return new Outcome.Unreachable("the mail server doesn't answer (" + kind + ")");
  }

  private static Outcome answered(int code, Throwable cause) {
    String what = cause instanceof SMTPAddressFailedException ? "the recipient" : "the message";
    String codes = codes(code, cause.getMessage());
    if (code == AUTHENTICATION_REQUIRED || code == 421) {
      return new Outcome.Unreachable("the mail server isn't available to the office: " + codes);
    }
    return code >= 500
        ? new Outcome.Refused("the mail server refused %s: %s".formatted(what, codes))
        : new Outcome.Postponed("the mail server put %s off: %s".formatted(what, codes));
  }

  private static String codes(int code, @Nullable String reply) {
    Matcher matcher = CODES.matcher(reply == null ? "" : reply);
    while (matcher.find()) {
      if (matcher.group(1).equals(String.valueOf(code)) && matcher.group(2) != null) {
        return code + " " + matcher.group(2);
      }
    }
    return String.valueOf(code);
  }

  private static OptionalInt code(Throwable cause) {
    return switch (cause) {
      case SMTPAddressFailedException refused -> OptionalInt.of(refused.getReturnCode());
      case SMTPSenderFailedException refused -> OptionalInt.of(refused.getReturnCode());
      // It also heads the chain of refused recipients; then it has no code of its own.
      case SMTPSendFailedException refused when refused.getReturnCode() >= 400 ->
          OptionalInt.of(refused.getReturnCode());
      default -> OptionalInt.empty();
    };
  }

  /** Jakarta Mail chains by {@code nextException}, Spring by a list of failed messages. */
  private static Stream<Throwable> causes(Throwable failure) {
    List<Throwable> found = new ArrayList<>();
    collect(failure, found);
    return found.stream();
  }

  private static void collect(@Nullable Throwable failure, List<Throwable> found) {
    if (failure == null || found.contains(failure)) {
      return;
    }
    found.add(failure);
    if (failure instanceof MailSendException several) {
      several.getFailedMessages().values().forEach(each -> collect(each, found));
    }
    if (failure instanceof MessagingException chained) {
      collect(chained.getNextException(), found);
    }
    collect(failure.getCause(), found);
  }
}
