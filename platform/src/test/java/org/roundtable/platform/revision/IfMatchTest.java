package org.roundtable.platform.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roundtable.platform.sample.Notice;
import org.roundtable.platform.sample.SampleTest;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

class IfMatchTest extends SampleTest {

  private Notice notice = Notice.of(title());

  @Test
  void a_read_tells_the_version_and_a_change_the_next() {
    notice = notices.save(notice);

    officer
        .get()
        .uri("/api/notices/" + notice.id())
        .exchange()
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueEquals("ETag", "\"0\"");
    title("\"0\"", "Changed").expectStatus().isOk().expectHeader().valueEquals("ETag", "\"1\"");
    assertThat(titleNow()).isEqualTo("Changed");
  }

  @Test
  void a_change_must_say_of_which_version() {
    notice = notices.save(notice);

    assertProblem(title(null, "Changed"), 428, "version-required")
        .jsonPath("$.field")
        .isEqualTo("If-Match");
    assertThat(titleNow()).isEqualTo(notice.title().value());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"0\"", "\"2\"", "\"999999999999999999\""})
  void a_change_of_another_version_than_the_present_is_stale(String etag) {
    notice = notices.save(notice);
    title("\"0\"", "Changed by another").expectStatus().isOk();

    assertProblem(title(etag, "Changed"), 412, "stale-version")
        .jsonPath("$.field")
        .isEqualTo("If-Match");
    assertThat(titleNow()).isEqualTo("Changed by another");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "0",
        "\"\"",
        "W/\"0\"",
        "\"0",
        "\"-1\"",
        "\"0\", \"1\"",
        "\"zero\"",
        "\"9999999999999999999\""
      })
  void what_is_no_version_that_was_read_is_told_apart_from_a_stale_one(String header) {
    notice = notices.save(notice);

    assertProblem(title(header, "Changed"), 422, "invalid-field")
        .jsonPath("$.field")
        .isEqualTo("If-Match");
    assertThat(titleNow()).isEqualTo(notice.title().value());
  }

  @Test
  void of_two_changes_at_the_same_moment_one_is_made_and_the_other_is_told() throws Exception {
    notice = notices.save(notice);
    CyclicBarrier bothHaveReadIt = new CyclicBarrier(2);
    Runnable meet =
        () -> {
          try {
            bothHaveReadIt.await();
          } catch (Exception broken) {
            throw new IllegalStateException(broken);
          }
        };
    mishaps.next("title " + notice.title(), meet);
    mishaps.next("title " + notice.title(), meet);

    try (var callers = Executors.newFixedThreadPool(2)) {
      var answers =
          callers.invokeAll(
              Stream.of("One", "Two")
                  .map(other -> (Callable<ResponseSpec>) () -> title("\"0\"", other))
                  .toList());
      var first = answers.get(0).get();
      var second = answers.get(1).get();
      boolean firstWon = first.returnResult().getStatus().is2xxSuccessful();
      (firstWon ? first : second).expectStatus().isOk();
      assertProblem(firstWon ? second : first, 412, "stale-version")
          .jsonPath("$.field")
          .isEqualTo("If-Match");
      assertThat(titleNow()).isEqualTo(firstWon ? "One" : "Two");
    }
  }

  @Test
  void what_is_not_there_has_no_version() {
    assertProblem(title("\"0\"", "Changed"), 404, "not-found");
    assertProblem(
        officer.get().uri("/api/notices/" + UUID.randomUUID()).exchange(), 404, "not-found");
  }

  private String titleNow() {
    return notices.findById(notice.id()).orElseThrow().title().value();
  }

  private ResponseSpec title(@Nullable String etag, String title) {
    var request =
        officer
            .put()
            .uri("/api/notices/" + notice.id() + "/title")
            .contentType(MediaType.APPLICATION_JSON);
    return (etag == null ? request : request.header("If-Match", etag))
        .body("\"" + title + "\"")
        .exchange();
  }
}
