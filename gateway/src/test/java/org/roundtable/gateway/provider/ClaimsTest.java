package org.roundtable.gateway.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClaimsTest {

  private final Claims claims =
      new Claims(
          Map.of(
              "acr", "gold",
              "name", " Amina Officer ",
              "roles", List.of("officer", "auditor", 7),
              "realm_access", Map.of("roles", List.of("manager")),
              "https://example.org/roles", List.of("guest")));

  @Test
  void a_claim_is_one_text_or_several() {
    assertThat(claims.texts("acr")).containsExactly("gold");
    assertThat(claims.texts("roles")).containsExactlyInAnyOrder("officer", "auditor");
  }

  @Test
  void dots_lead_deeper_unless_the_name_itself_has_them() {
    assertThat(claims.texts("realm_access.roles")).containsExactly("manager");
    assertThat(claims.texts("https://example.org/roles")).containsExactly("guest");
  }

  @Test
  void what_is_not_there_is_empty() {
    assertThat(claims.texts("groups")).isEmpty();
    assertThat(claims.texts("acr.roles")).isEmpty();
    assertThat(claims.texts("realm_access.groups")).isEmpty();
    assertThat(claims.text("institution")).isEmpty();
  }

  @Test
  void spaces_around_a_text_do_not_count() {
    assertThat(claims.text("name")).isEqualTo("Amina Officer");
  }
}
