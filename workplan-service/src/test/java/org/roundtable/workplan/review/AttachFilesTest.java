package org.roundtable.workplan.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.roundtable.platform.files.AttachedFiles;
import org.roundtable.platform.files.StoredFile;
import org.roundtable.platform.files.TestFileForms;
import org.roundtable.platform.idempotency.NewId;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.testing.ServiceTest;
import org.roundtable.workplan.WorkplanService;
import org.roundtable.workplan.plan.PlanDriver;
import org.roundtable.workplan.plan.PlanDriver.Said;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;

/** What is left when a process dies, or the database answers too late, while a file is attached. */
@SpringBootTest(
    classes = WorkplanService.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "spring.config.name=roundtable,workplan")
class AttachFilesTest extends ServiceTest {

  private static final String PROGRAMME = "GLOACT-AME";

  @Autowired private AttachFiles attach;
  @Autowired private AttachedFiles files;
  @Autowired private FilesUnderWay underWay;
  @Autowired private Inputs inputs;

  private UUID input;

  @BeforeEach
  void an_input_is_given() {
    PlanDriver plans = new PlanDriver(as("COUNTRY_OFFICER"));
    plans.programme(PROGRAMME);
    UUID plan = plans.begin(PROGRAMME).id();
    plans.submit(plan).ok();
    ReviewDriver officer = new ReviewDriver(plans, plan);
    Said round = officer.open(false, "MoI").ok();
    input = officer.giveFor(round, null, "MoI", "See the letter").ok().id();
  }

  @Test
  void a_file_that_was_attached_leaves_no_note() {
    Attachment attached = in(this::saved);

    assertThat(underWay.existsById(attached.file().id())).isFalse();
    assertThat(text(attached.file())).isEqualTo("We object");
  }

  @Test
  void a_file_whose_document_takes_it_not_is_gone_at_once() {
    for (RuntimeException refusal :
        new RuntimeException[] {
          Problem.notFound("gone"), new OptimisticLockingFailureException("changed")
        }) {
      AtomicReference<Attachment> kept = new AtomicReference<>();
      assertThatThrownBy(() ->
              in(attachment -> {
                kept.set(attachment);
                throw refusal;
              }))
          .isSameAs(refusal);
      assertGone(kept.get().file());
      assertThat(underWay.existsById(kept.get().file().id())).isFalse();
    }
  }

  @Test
  void a_save_that_was_done_and_told_as_failed_keeps_its_file() {
    AtomicReference<Attachment> kept = new AtomicReference<>();
    assertThatThrownBy(() ->
            in(attachment -> {
              kept.set(saved(attachment));
              throw new DataAccessResourceFailureException("answered too late");
            }))
        .isInstanceOf(DataAccessResourceFailureException.class);
    StoredFile file = kept.get().file();
    assertThat(underWay.existsById(file.id())).isTrue();

    aDayLater(file);

    assertThat(underWay.existsById(file.id())).isFalse();
    assertThat(text(file)).isEqualTo("We object");
  }

  @Test
  void a_save_that_failed_without_a_word_leaves_no_content_for_ever() {
    AtomicReference<Attachment> kept = new AtomicReference<>();
    assertThatThrownBy(() ->
            in(attachment -> {
              kept.set(attachment);
              throw new DataAccessResourceFailureException("never arrived");
            }))
        .isInstanceOf(DataAccessResourceFailureException.class);
    StoredFile file = kept.get().file();
    attach.sweep();
    assertThat(text(file)).as("it may be under way still").isEqualTo("We object");

    aDayLater(file);

    assertGone(file);
    assertThat(underWay.existsById(file.id())).isFalse();
  }

  @Test
  void whoever_dies_while_a_file_is_removed_has_removed_it_or_not() {
    Attachment attached = in(this::saved);
    StoredFile file = attached.file();
    note(file, Instant.now());
    aDayLater(file);
    assertThat(text(file)).as("died before the document was saved").isEqualTo("We object");

    Input named = inputs.findById(input).orElseThrow();
    inputs.save(named.detach(attached.id(), Instant.now()));
    note(file, Instant.now());
    aDayLater(file);
    assertGone(file);
  }

  @Test
  void of_two_runs_of_one_request_the_first_ones_file_stays() {
    NewId id = new NewId(UuidCreator.getTimeOrderedEpoch());
    Attachment first = in(id, this::saved);
    AtomicReference<Attachment> second = new AtomicReference<>();

    Attachment told =
        in(
            id,
            attachment -> {
              second.set(attachment);
              return first;
            });

    assertThat(told).isEqualTo(first);
    assertThat(text(first.file())).isEqualTo("We object");
    assertGone(second.get().file());
  }

  private Attachment in(UnaryOperator<Attachment> save) {
    return in(new NewId(UuidCreator.getTimeOrderedEpoch()), save);
  }

  private Attachment in(NewId id, UnaryOperator<Attachment> save) {
    return attach.in(
        FileUnderWay.Owner.INPUT, input, id, TestFileForms.of("a.txt", "We object"), save);
  }

  private Attachment saved(Attachment attachment) {
    Input given = inputs.findById(input).orElseThrow();
    inputs.save(given.attach(attachment, 10, Instant.now()));
    return attachment;
  }

  private void note(StoredFile file, Instant since) {
    underWay.save(new FileUnderWay(file.id(), FileUnderWay.Owner.INPUT, input, since));
  }

  private void aDayLater(StoredFile file) {
    note(file, Instant.now().minus(Duration.ofDays(2)));
    attach.sweep();
  }

  private void assertGone(StoredFile file) {
    assertThatIllegalStateException()
        .isThrownBy(() -> files.open(file))
        .withMessageContaining("lost");
  }

  private String text(StoredFile file) {
    try (InputStream content = files.open(file)) {
      return new String(content.readAllBytes(), UTF_8);
    } catch (IOException unread) {
      throw new UncheckedIOException(unread);
    }
  }
}
