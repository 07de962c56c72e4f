package org.roundtable.platform.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/**
 * A browser's form with one file.
 *
 * @param contentType to send it with
 */
public record TestForm(String contentType, byte[] body) {

  /** Each by another boundary, as browsers do. */
  public static TestForm of(String name, byte[] content) {
    String boundary = "----form" + System.nanoTime();
    String head =
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
            .formatted(boundary, name);
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(head.getBytes(UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n--%s--\r\n".formatted(boundary).getBytes(UTF_8));
    return new TestForm("multipart/form-data; boundary=" + boundary, body.toByteArray());
  }

  public static TestForm of(String name, String content) {
    return of(name, content.getBytes(UTF_8));
  }
}
