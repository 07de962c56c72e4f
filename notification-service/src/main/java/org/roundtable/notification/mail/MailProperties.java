package org.roundtable.notification.mail;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What the office's e-mails say of themselves. The mail server stands under {@code spring.mail}.
 *
 * @param from the sender's address; its domain also forms the Message-IDs
 * @param link the office's page, where readers learn more
 */
@Validated
@ConfigurationProperties("roundtable.mail")
record MailProperties(@NotBlank @Email String from, @NotNull URI link) {

  String domain() {
    return from.substring(from.indexOf('@') + 1);
  }
}
