package org.roundtable.participants.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityHashTest {

  @ParameterizedTest
  @CsvSource({
    "Shirin@Example.org, e:shirin@example.org",
    "' shirin@example.org ', e:shirin@example.org",
    "SHIRIN@EXAMPLE.ORG, e:shirin@example.org"
  })
  void an_address_is_the_same_in_any_case(String written, String folded) {
    assertThat(IdentityHash.email(written)).isEqualTo(folded);
  }

  @ParameterizedTest
  @CsvSource({
    "+964 750 000 0001, p:9647500000001",
    "00964-750-0000001, p:9647500000001",
    "۰۰۹۶۴۷۵۰۰۰۰۰۰۰۱, p:9647500000001",
    "0750 000 0001, p:07500000001"
  })
  void a_number_is_its_digits(String written, String folded) {
    assertThat(IdentityHash.phone(written)).isEqualTo(folded);
  }

  @ParameterizedTest
  @CsvSource({"علي كاظم, علی کاظم", "مُحَمَّد, محمد", "مـحـمـد, محمد", "José  Ángel, jose angel"})
  void a_name_is_the_same_with_other_marks_and_twin_letters(String written, String same) {
    assertThat(IdentityHash.name(written, "MoI")).isEqualTo(IdentityHash.name(same, "moi"));
  }

  @Test
  void hashes_of_one_identity_are_the_same_in_each_office_and_for_good() {
    SecretKeySpec key = new SecretKeySpec(new byte[32], "HmacSHA256");

    assertThat(HexFormat.of().formatHex(IdentityHash.hash("e:shirin@example.org", key)))
        .isEqualTo("c944a230f94efcddcae18c9998402cd065410d5ffc2697e1a8a103a4d71fe7fe");
  }
}
