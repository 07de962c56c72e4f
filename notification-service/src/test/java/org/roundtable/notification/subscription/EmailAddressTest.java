package org.roundtable.notification.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

  @Test
  void an_address_prints_as_dots_and_is_masked_for_lists() {
    EmailAddress address = EmailAddress.of("press.office@ministry.gov.iq");

    assertThat(address.toString()).doesNotContain("press");
    assertThat(address.masked()).isEqualTo("p•••@ministry.gov.iq");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "name",
        "name@host",
        "@example.org",
        "a..b@example.org",
        ".a@example.org",
        "a@example.org\r\nBcc: b@example.org",
        "a@example.org, b@example.org",
        "Name <a@example.org>",
        "a@-example.org"
      })
  void what_is_no_single_plain_address_is_refused_without_repeating_it(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EmailAddress.of(text))
        .withMessage("an e-mail address looks like name@example.org");
  }
}
