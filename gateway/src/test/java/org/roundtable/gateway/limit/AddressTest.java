package org.roundtable.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressTest {

  @Test
  void an_ipv6_address_counts_by_its_network() {
    assertThat(Address.of("2001:db8:1:2::7")).isEqualTo(Address.of("2001:db8:1:2:ffff::1"));
    assertThat(Address.of("2001:db8:1:2::7")).isNotEqualTo(Address.of("2001:db8:1:3::7"));
  }

  @Test
  void an_ipv4_address_counts_by_itself_however_it_is_written() {
    assertThat(Address.of("192.0.2.7")).isNotEqualTo(Address.of("192.0.2.8"));
    assertThat(Address.of("::ffff:192.0.2.7")).isEqualTo(Address.of("192.0.2.7"));
  }

  @Test
  void what_is_no_address_stands_for_itself() {
    assertThat(Address.of("unknown")).isEqualTo("unknown");
  }
}
