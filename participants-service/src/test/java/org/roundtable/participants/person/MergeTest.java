package org.roundtable.participants.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.http.HttpMethod;

class MergeTest extends Folk {

  record Made(UUID id, UUID person, long version) {}

  @Autowired private People people;
  @Autowired private ConfigurableApplicationContext context;
  private final List<Object> notices = new CopyOnWriteArrayList<>();
  private final ApplicationListener<ApplicationEvent> listener = this::hear;
  private String institution;

  @BeforeEach
  void an_institution_of_its_own() {
    institution = institution("Ministry of Merging");
    context.addApplicationListener(listener);
  }

  @AfterEach
  void listen_no_more() {
    context.removeApplicationListener(listener);
  }

  private void hear(ApplicationEvent event) {
    if (event instanceof PayloadApplicationEvent<?> told
        && (told.getPayload() instanceof PeopleMerged
            || told.getPayload() instanceof MergeUndone)) {
      notices.add(told.getPayload());
    }
  }

  @Test
  void the_record_that_was_merged_answers_with_the_one_that_was_kept() {
    UUID kept = somebody(institution, "Mergia Testova");
    UUID other = somebody(institution, "مرگیا تستوڤا");

    Made merge = merge(kept, other);

    assertThat(notices).containsExactly(new PeopleMerged(kept, other));
    read("/api/people/" + other, "REGISTRATION")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.id")
        .isEqualTo(kept.toString())
        .jsonPath("$.merged[0].merge")
        .isEqualTo(merge.id().toString())
        .jsonPath("$.merged[0].names[0].text")
        .isEqualTo("مرگیا تستوڤا");
    read("/api/people?size=200&institution=" + institution, "REGISTRATION")
        .expectBody()
        .jsonPath("$.items.length()")
        .isEqualTo(1);
    read("/api/people?query=مرگیا&institution=" + institution, "REGISTRATION")
        .expectBody()
        .jsonPath("$.items[0].id")
        .isEqualTo(kept.toString());
  }

  @Test
  void whoever_withdrew_in_one_record_is_not_read_by_the_other() {
    UUID kept = somebody(institution, "Mergia Testova");
    UUID other = somebody(institution, "Mergia Testova");
    withdraw(other);
    merge(kept, other);

    read("/api/people/" + kept, "REGISTRATION").expectStatus().isEqualTo(409);
  }

  @Test
  void a_merge_of_a_person_with_itself_is_refused() {
    UUID kept = somebody(institution, "Mergia Testova");
    UUID other = somebody(institution, "Mergia Testova");
    refused(kept, kept, 409, "same-person");
    merge(kept, other);
    refused(kept, other, 409, "same-person");
    refused(other, kept, 409, "same-person");
    refused(kept, UUID.randomUUID(), 404, "not-found");
    send(HttpMethod.POST, "/api/people/" + kept + "/merges", null, "{}")
        .expectStatus()
        .isEqualTo(422);
  }

  @Test
  void a_merge_under_a_later_one_waits_for_its_undoing() {
    UUID first = somebody(institution, "Mergia Testova");
    UUID second = somebody(institution, "Mergia Testova");
    UUID third = somebody(institution, "Mergia Testova");
    Made inner = merge(second, third);
    Made outer = merge(first, second);

    undoing(second, inner).expectStatus().isEqualTo(409);
    undoing(first, inner).expectStatus().isNotFound();
    undoing(first, outer).expectStatus().isOk();
    undoing(second, inner).expectStatus().isOk();
    undoing(second, inner).expectStatus().isNotFound();
    assertThat(notices)
        .containsExactly(
            new PeopleMerged(second, third),
            new PeopleMerged(first, second),
            new MergeUndone(first, second),
            new MergeUndone(second, third));
  }

  @Test
  void merging_and_parting_in_any_order_restores_each_record() {
    Random random = new Random(5);
    for (int round = 0; round < 8; round++) {
      List<UUID> ids = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        UUID id = somebody(institution, "Propertia " + random.nextInt(3));
        if (random.nextBoolean()) {
          withdraw(id);
        }
        ids.add(id);
      }
      List<Person> before = ids.stream().map(id -> plain(id)).toList();

      List<Made> merges = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        UUID kept = people.require(ids.get(random.nextInt(4))).id();
        UUID other = people.require(ids.get(random.nextInt(4))).id();
        if (!kept.equals(other)) {
          merges.add(merge(kept, other));
        }
      }
      for (Made merge : merges.reversed()) {
        undoing(merge.person(), merge).expectStatus().isOk();
      }

      assertThat(ids.stream().map(id -> plain(id)).toList())
          .as("round %d", round)
          .usingRecursiveComparison()
          .isEqualTo(before);
    }
  }

  @Test
  void whoever_may_be_one_is_found_with_the_reason() {
    String address = UUID.randomUUID() + "@example.org";
    UUID one = somebody(institution, "Mohammed Duplicati", ", \"email\": \"" + address + "\"");
    UUID byName = somebody(institution, "دوپلیکاتی محمد");
    UUID byAddress = somebody(institution, "Another", ", \"email\": \"" + address + "\"");
    somebody(institution, "Mohammed Differenti");

    officer
        .get()
        .uri("/api/people/" + one + "/duplicates")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.items[*].person.id")
        .isEqualTo(List.of(byName.toString(), byAddress.toString()))
        .jsonPath("$.items[*].shared[0]")
        .isEqualTo(List.of("NAME", "EMAIL"));
    officer
        .get()
        .uri(
            "/api/people/duplicates?size=200&after="
                + new UUID(one.getMostSignificantBits() - 1, 0))
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.items[0].one.id")
        .isEqualTo(one.toString());
  }

  private Person plain(UUID id) {
    return people.findById(id).orElseThrow().with(person -> person.version(null));
  }

  private void withdraw(UUID id) {
    send(
            HttpMethod.POST,
            "/api/people/" + id + "/consent-withdrawals",
            null,
            "{\"purpose\": \"REGISTRATION\"}")
        .expectStatus()
        .isOk();
  }

  private void refused(UUID kept, UUID other, int status, String problem) {
    send(
            HttpMethod.POST,
            "/api/people/" + kept + "/merges",
            null,
            "{\"other\": \"%s\"}".formatted(other))
        .expectStatus()
        .isEqualTo(status)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/" + problem);
  }

  private Made merge(UUID kept, UUID other) {
    return send(
            HttpMethod.POST,
            "/api/people/" + kept + "/merges",
            null,
            "{\"other\": \"%s\"}".formatted(other))
        .expectStatus()
        .isCreated()
        .expectBody(Made.class)
        .returnResult()
        .getResponseBody();
  }

  private org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec undoing(
      UUID kept, Made merge) {
    return send(
        HttpMethod.POST,
        "/api/people/%s/merges/%s/undoing".formatted(kept, merge.id()),
        null,
        "{}");
  }
}
