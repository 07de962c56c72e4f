package org.roundtable.participants.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.roundtable.platform.protection.OfficeKeys;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpMethod;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** It has keys of its own, since afterwards nobody has any. */
@DirtiesContext
@TestPropertySource(properties = "roundtable.office.name=An office to seal")
class SealTest extends Folk {

  @Value("${roundtable.data-dir}")
  private Path data;

  @Test
  void after_the_seal_no_person_is_read_while_counts_go_on() throws IOException {
    String institution = institution("Ministry of Seals");
    UUID event = knownEvent();
    UUID id = somebody(institution, "Sealia Quuxova", ", \"email\": \"sealia@example.org\"");
    send(HttpMethod.PUT, "/api/attendance/%s/people/%s".formatted(event, id))
        .expectStatus()
        .isNoContent();
    List<byte[]> keys = new ArrayList<>();
    for (Path key : Bytes.files(data.resolve("keys"))) {
      keys.add(Files.readAllBytes(key));
    }
    keys.removeIf(key -> key.length < 16);
    assertThat(keys).hasSizeGreaterThanOrEqualTo(3);

    OfficeKeys.Sealed sealed = new OfficeKeys(data.resolve("keys")).seal();

    assertThat(sealed).isEqualTo(new OfficeKeys.Sealed(true, 1));
    for (String path : List.of("/api/people/" + id, "/api/people", "/api/people?query=sealia")) {
      read(path + (path.contains("?") ? "&" : "?") + "institution=" + institution, "REGISTRATION")
          .expectStatus()
          .isEqualTo(410)
          .expectBody()
          .jsonPath("$.type")
          .isEqualTo("/problems/office-sealed");
    }
    send(
            HttpMethod.POST,
            "/api/people",
            null,
            """
            {"names": [{"text": "Too Late", "language": "en"}], "sex": "OTHER",
             "institution": "%s",
             "consents": [{"purpose": "REGISTRATION", "wordingVersion": "1",
                           "givenOn": "2019-12-01"}]}
            """
                .formatted(institution))
        .expectStatus()
        .isEqualTo(410);
    send(HttpMethod.GET, "/api/attendance/" + event)
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.total")
        .isEqualTo(1);
    officer
        .post()
        .uri("/api/institutions")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType(org.springframework.http.MediaType.APPLICATION_JSON)
        .body(
            "{\"code\": \"S/%s\", \"name\": \"After\", \"kind\": \"MINISTRY\"}"
                .formatted(id.toString().substring(24)))
        .exchange()
        .expectStatus()
        .isCreated();
    assertThat(Bytes.filesHolding(data, "Quuxova", "sealia")).isEmpty();
    assertThat(Bytes.filesHolding(data, keys.toArray(byte[][]::new))).isEmpty();
  }
}
