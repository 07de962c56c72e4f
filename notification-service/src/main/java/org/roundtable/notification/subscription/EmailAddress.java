package org.roundtable.notification.subscription;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.regex.Pattern;
import org.roundtable.platform.protection.Sensitive;

/** An e-mail address as HTML forms accept it, up to 254 characters; it prints as {@code •••}. */
public record EmailAddress(Sensitive<String> text) {

  private static final int MAX_LENGTH = 254;
  private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
  private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
  private static final Pattern FORM =
      Pattern.compile("(?=[^@]{1,64}@)%1$s(?:\\.%1$s)*@(?:%2$s\\.)+%2$s".formatted(ATOM, LABEL));

  /**
   * Reads an address.
   *
   * @throws IllegalArgumentException if it is none; the message doesn't repeat it
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static EmailAddress of(String text) {
    if (text.length() > MAX_LENGTH || !FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("an e-mail address looks like name@example.org");
    }
    return new EmailAddress(new Sensitive<>(text));
  }

  /** What a list may show: the first letter and the domain, {@code p•••@example.org}. */
  public String masked() {
    String address = text.value();
    return address.charAt(0) + "•••" + address.substring(address.indexOf('@'));
  }
}
