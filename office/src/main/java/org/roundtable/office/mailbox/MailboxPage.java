package org.roundtable.office.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.roundtable.platform.problem.Problem;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The mail that the demo's partners were sent, as they see it. */
@RestController
@RequestMapping("/mailbox")
class MailboxPage {

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en" dir="ltr">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <link rel="icon" type="image/svg+xml" href="/icon.svg">
        <link rel="stylesheet" href="/mailbox/mailbox.css">
        <title>Mailbox of the demo – Roundtable</title>
      </head>
      <body>
        <main>
          <h1>Mailbox of the demo</h1>
          <p>What the partners were sent, the newest first.</p>
          <table>
            <thead><tr><th scope="col">To</th><th scope="col">Subject</th></tr></thead>
            <tbody>%s</tbody>
          </table>
        </main>
      </body>
      </html>
      """;

  private final MailServer server;

  MailboxPage(MailServer server) {
    this.server = server;
  }

  @GetMapping(produces = MediaType.TEXT_HTML_VALUE)
  String list() {
    List<MimeMessage> messages = server.messages();
    int newest = messages.size() - 1;
    return PAGE.formatted(
        IntStream.range(0, messages.size())
            .mapToObj(i -> row(messages.get(i), newest - i))
            .collect(Collectors.joining()));
  }

  /** A mail by its number in the order of arrival, from 0. */
  @GetMapping(path = "/{number:\\d+}", produces = MediaType.TEXT_HTML_VALUE)
  String one(@PathVariable int number) {
    List<MimeMessage> inOrder = server.messages().reversed();
    if (number < 0 || number >= inOrder.size()) {
      throw Problem.notFound("There is no mail " + number + ".");
    }
    MimeMessage message = inOrder.get(number);
    return part(message, "text/html")
        .or(() -> part(message, "text/plain").map(text -> "<pre>" + escape(text) + "</pre>"))
        .orElse("<p>This mail has no text.</p>");
  }

  private static String row(MimeMessage message, int number) {
    try {
      String to =
          Arrays.stream(message.getAllRecipients())
              .map(Object::toString)
              .collect(Collectors.joining(", "));
      String subject = MimeUtility.decodeText(message.getSubject());
      return "<tr><td>%s</td><td dir=\"auto\"><a href=\"/mailbox/%d\">%s</a></td></tr>"
          .formatted(escape(to), number, escape(subject));
    } catch (MessagingException | IOException unreadable) {
      throw new IllegalStateException("a mail can't be read", unreadable);
    }
  }

  private static Optional<String> part(Part part, String type) {
    try {
      if (part.isMimeType(type)) {
        return Optional.of(part.getContent().toString());
      }
      if (part.getContent() instanceof Multipart parts) {
        for (int i = 0; i < parts.getCount(); i++) {
          Optional<String> found = part(parts.getBodyPart(i), type);
          if (found.isPresent()) {
            return found;
          }
        }
      }
      return Optional.empty();
    } catch (MessagingException | IOException unreadable) {
      throw new IllegalStateException("a mail can't be read", unreadable);
    }
  }

  private static String escape(String text) {
    return HtmlUtils.htmlEscape(text);
  }
}
