package org.roundtable.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;

/** A real SMTP server that can go away and come back on the same port. */
public final class TestPost implements AutoCloseable {

  private final int port;
  private GreenMail server;

  private TestPost(int port) {
    this.port = port;
    this.server = serve(port);
  }

  /** A port that nobody listens on. */
  public static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }

  /** Starts the server. */
  public static TestPost on(int port) {
    return new TestPost(port);
  }

  public void goAway() {
    server.stop();
  }

  public void comeBack() {
    server = serve(port);
  }

  /** What has arrived for an address since the server came. */
  public List<MimeMessage> of(String address) {
    return Arrays.stream(server.getReceivedMessages())
        .filter(message -> recipient(message).equals(address))
        .toList();
  }

  @Override
  public void close() {
    server.stop();
  }

  private static GreenMail serve(int port) {
    GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    return server;
  }

  private static String recipient(MimeMessage message) {
    try {
      return message.getRecipients(RecipientType.TO)[0].toString();
    } catch (MessagingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
