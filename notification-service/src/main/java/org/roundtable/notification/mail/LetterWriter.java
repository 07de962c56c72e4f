package org.roundtable.notification.mail;

import java.util.Map;
import java.util.UUID;
import org.roundtable.contracts.LanguageTag;
import org.roundtable.platform.language.Catalogue;
import org.roundtable.platform.language.Language;
import org.roundtable.platform.language.Words;
import org.roundtable.platform.office.OfficeProperties;
import org.springframework.stereotype.Component;

/**
 * Writes what one member of the network wrote to another as an e-mail. Whoever sees it in a list of
 * mails learns neither who wrote nor of what network.
 */
@Component
public class LetterWriter {

  private final OfficeProperties office;
  private final MailProperties mail;
  private final Layout layout;
  private final Catalogue catalogue = Catalogue.beside(LetterWriter.class, "letters");

  LetterWriter(OfficeProperties office, MailProperties mail) {
    this.office = office;
    this.mail = mail;
    this.layout = new Layout(office);
  }

  /**
   * The e-mail for its reader.
   *
   * @param sender the writer's pseudonym
   * @param replyTo the writer's listing, where the reader answers
   */
  public Mail write(
      String sender, String text, LanguageTag written, Language language, UUID replyTo) {
    Words texts = catalogue.in(language);
    String who = language.isolated(Layout.line(sender));
    return layout.mail(
        new Content(
            texts.text("subject"),
            texts.text("heading", Map.of("sender", who)),
            Map.of(),
            null,
            new Content.Quote(text, written),
            mail.link().toString().replaceFirst("/$", "") + "/network?to=" + replyTo,
            texts.text("link"),
            texts.text(
                "footer", Map.of("sender", who, "office", language.isolated(office.name())))),
        texts,
        null);
  }
}
