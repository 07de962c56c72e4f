package org.roundtable.platform.protection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SensitiveTest {

  private record Person(Sensitive<String> name) {}

  private final Person zainab = new Person(new Sensitive<>("Zainab"));

  @Test
  void a_personal_value_prints_as_dots() {
    assertThat(new Sensitive<>("Zainab")).hasToString("•••");
    assertThat(zainab.toString()).doesNotContain("Zainab");
    assertThat("name=%s".formatted(zainab.name())).isEqualTo("name=•••");
  }

  @Test
  void it_is_read_from_json_and_never_written_to_it() {
    JsonMapper json = JsonMapper.builder().build();

    assertThat(json.readValue("{\"name\": \"Zainab\"}", Person.class)).isEqualTo(zainab);
    assertThat(json.writeValueAsString(zainab)).doesNotContain("Zainab");
  }
}
