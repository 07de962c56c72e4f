package org.roundtable.office.mailbox;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Takes every mail for everybody and keeps it in memory. */
@Component
class MailServer implements SmartLifecycle {

  private final GreenMail mail;

  MailServer(MailboxProperties properties) {
    this.mail =
        new GreenMail(
                new ServerSetup(properties.smtpPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
  }

  /** What arrived, the newest first. */
  List<MimeMessage> messages() {
    return List.of(mail.getReceivedMessages()).reversed();
  }

  @Override
  public void start() {
    mail.start();
  }

  @Override
  public void stop() {
    mail.stop();
  }

  @Override
  public boolean isRunning() {
    return mail.isRunning();
  }
}
