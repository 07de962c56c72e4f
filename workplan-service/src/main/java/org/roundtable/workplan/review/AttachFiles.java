package org.roundtable.workplan.review;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.roundtable.platform.files.AttachedFiles;
import org.roundtable.platform.files.FileForm;
import org.roundtable.platform.idempotency.NewId;
import org.roundtable.platform.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Brings files into documents and out of them, so that a document never names a file that isn't
 * there, and no content stays that no document names.
 *
 * <p>Into: note it, keep the content, save the document, forget the note. Out: note it, save the
 * document, remove the content, forget the note. Whoever dies on the way leaves the note; a day
 * later the sweep asks the document whether it names the file, and if not, removes the content.
 *
 * <p>Each run keeps its content under an identifier of its own: two that run for one
 * Idempotency-Key, because the first one seemed dead, can't write over each other's.
 */
@Component
class AttachFiles {

  private static final Logger log = LoggerFactory.getLogger(AttachFiles.class);

  /** No request is at it any more: a body may take ten minutes to arrive. */
  private static final Duration ABANDONED = Duration.ofDays(1);

  private final AttachedFiles files;
  private final FilesUnderWay underWay;
  private final Inputs inputs;
  private final Rounds rounds;
  private final InstantSource clock;

  AttachFiles(
      AttachedFiles files,
      FilesUnderWay underWay,
      Inputs inputs,
      Rounds rounds,
      InstantSource clock) {
    this.files = files;
    this.underWay = underWay;
    this.inputs = inputs;
    this.rounds = rounds;
    this.clock = clock;
  }

  /**
   * Brings a file into a document.
   *
   * @param save saves the document with the attachment, and tells which one it then has under its
   *     identifier: this one, or that of an earlier run
   * @throws Problem if the file isn't taken, or the document takes none
   */
  Attachment in(
      FileUnderWay.Owner kind,
      UUID owner,
      NewId id,
      FileForm form,
      UnaryOperator<Attachment> save) {
    UUID file = files.newId();
    note(file, kind, owner);
    Attachment saved;
    try {
      saved = save.apply(new Attachment(id.value(), files.keep(file, form)));
    } catch (Problem | OptimisticLockingFailureException refused) {
      discard(file);
      throw refused;
    }
    // Whatever else was thrown may come of a write that was done: the sweep finds out.
    if (saved.file().id().equals(file)) {
      underWay.deleteById(file);
    } else {
      discard(file);
    }
    return saved;
  }

  /**
   * Brings a file out of a document.
   *
   * @param save saves the document without it; where it can't, the sweep forgets the note
   */
  <T> T out(FileUnderWay.Owner kind, UUID owner, Attachment attachment, Supplier<T> save) {
    UUID file = attachment.file().id();
    note(file, kind, owner);
    T saved = save.get();
    discard(file);
    return saved;
  }

  /** Ends what dead processes began. */
  @Scheduled(fixedDelayString = "${roundtable.workplan.attachments.sweep-every:1h}")
  void sweep() {
    List<FileUnderWay> left = underWay.findBySinceBefore(clock.instant().minus(ABANDONED));
    for (FileUnderWay each : left) {
      if (named(each)) {
        underWay.deleteById(each.file());
      } else {
        discard(each.file());
      }
    }
    if (!left.isEmpty()) {
      log.info("files under way were looked after count={}", left.size());
    }
  }

  private boolean named(FileUnderWay left) {
    List<Attachment> attachments =
        switch (left.kind()) {
          case INPUT -> inputs.findById(left.owner()).map(Input::attachments).orElse(List.of());
          case ROUND -> rounds.findById(left.owner()).map(Round::attachments).orElse(List.of());
        };
    return attachments.stream().anyMatch(each -> each.file().id().equals(left.file()));
  }

  private void note(UUID file, FileUnderWay.Owner kind, UUID owner) {
    underWay.save(new FileUnderWay(file, kind, owner, clock.instant()));
  }

  /** Where the store is away, the note stays, and the sweep tries again. */
  private void discard(UUID file) {
    try {
      files.remove(file);
      underWay.deleteById(file);
    } catch (Problem away) {
      log.warn("a file's content could not be removed yet file={}", file);
    }
  }
}
