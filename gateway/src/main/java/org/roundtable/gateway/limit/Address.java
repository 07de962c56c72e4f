package org.roundtable.gateway.limit;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** By what an address is counted. */
final class Address {

  private static final int NETWORK_BYTES = 8;

  private Address() {}

  static String of(HttpServletRequest request) {
    return of(request.getRemoteAddr());
  }

  static String of(String address) {
    try {
      InetAddress parsed = InetAddress.ofLiteral(address);
      if (parsed instanceof Inet6Address six) {
        byte[] network = Arrays.copyOf(six.getAddress(), NETWORK_BYTES);
        return HexFormat.ofDelimiter(":").formatHex(network) + "/64";
      }
      return parsed.getHostAddress();
    } catch (IllegalArgumentException notOne) {
      // A name, or an address on a line that is gone: it stands for itself.
      return address;
    }
  }
}
