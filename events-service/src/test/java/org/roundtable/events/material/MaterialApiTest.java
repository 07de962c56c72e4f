package org.roundtable.events.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.roundtable.events.EventDriver.registered;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roundtable.events.EventDriver;
import org.roundtable.events.EventDriver.Planned;
import org.roundtable.events.EventsServiceTest;
import org.roundtable.events.institution.KnownInstitutions;
import org.roundtable.platform.testing.TestForm;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

class MaterialApiTest extends EventsServiceTest {

  record Added(UUID id, String name, String type, long size) {}

  @Autowired private KnownInstitutions institutions;
  @Autowired private FilesUnderWay underWay;
  private RestTestClient officer;
  private EventDriver driver;

  @BeforeEach
  void an_officer_signs_in() {
    officer = as("COUNTRY_OFFICER");
    driver = new EventDriver(officer);
  }

  @Test
  void a_file_is_read_by_whoever_is_invited_and_by_nobody_else() {
    String moi = registered(institutions);
    Planned event = driver.invite(driver.plan("2099-09-01", ""), 1, moi);
    Added added = added(post(officer, event, TestForm.of("مذكرة.txt", "What it is about")));

    assertThat(added.name()).isEqualTo("مذكرة.txt");
    assertThat(added.type()).isEqualTo("text/plain");
    String file = event.path("/materials/" + added.id());
    guest("PARTNER", moi)
        .get()
        .uri(file)
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(String.class)
        .isEqualTo("What it is about");
    guest("PARTNER", "Other").get().uri(file).exchange().expectStatus().isNotFound();
    post(guest("PARTNER", moi), event, TestForm.of("a.txt", "No")).expectStatus().isForbidden();
    assertThat(underWay.findAll()).isEmpty();
  }

  @Test
  void what_was_removed_is_gone_from_the_list_and_the_store() {
    Planned event = driver.plan("2099-09-02", "");
    Added first = added(post(officer, event, TestForm.of("a.txt", "One")));
    Added second = added(post(officer, event, TestForm.of("b.txt", "Two")));
    String file = event.path("/materials/" + first.id());

    officer.delete().uri(file).exchange().expectStatus().isNoContent();

    officer.get().uri(file).exchange().expectStatus().isNotFound();
    officer
        .get()
        .uri(event.path("/materials"))
        .exchange()
        .expectBody()
        .jsonPath("$.length()")
        .isEqualTo(1)
        .jsonPath("$[0].id")
        .isEqualTo(second.id().toString())
        .jsonPath("$[0].file")
        .doesNotExist();
    assertThat(underWay.findAll()).isEmpty();
  }

  private static RestTestClient.ResponseSpec post(
      RestTestClient who, Planned event, TestForm form) {
    return who.post()
        .uri(event.path("/materials"))
        .contentType(MediaType.parseMediaType(form.contentType()))
        .body(form.body())
        .exchange();
  }

  private static Added added(RestTestClient.ResponseSpec answer) {
    return answer
        .expectStatus()
        .isCreated()
        .expectBody(Added.class)
        .returnResult()
        .getResponseBody();
  }
}
