package org.roundtable.office.broker;

import java.util.List;

/**
 * Where member offices reach this office's broker, over TLS.
 *
 * @param host the name or address that members connect to; the server certificate names it
 * @param port the port, or 0 to choose a free one at the first start and keep it
 * @param alternativeNames further names and addresses that the certificate carries
 */
public record MemberListener(String host, int port, List<String> alternativeNames) {

  public MemberListener {
    if (host.isBlank()) {
      throw new IllegalArgumentException("the member listener needs the host that members reach");
    }
    alternativeNames = List.copyOf(alternativeNames);
  }
}
