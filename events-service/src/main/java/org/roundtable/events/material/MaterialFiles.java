package org.roundtable.events.material;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
 * Brings files to events and away from them, so that no list names a file that isn't there, and no
 * content stays that no list names.
 *
 * <p>There: note it, keep the content, save the list, forget the note. Away: note it, save the
 * list, remove the content, forget the note. Whoever dies on the way leaves the note; a day later
 * the sweep asks the list whether it names the file, and if not, removes the content.
 */
@Component
class MaterialFiles {

  private static final Logger log = LoggerFactory.getLogger(MaterialFiles.class);

  /** No request is at it any more: a body may take ten minutes to arrive. */
  private static final Duration ABANDONED = Duration.ofDays(1);

  private final AttachedFiles files;
  private final FilesUnderWay underWay;
  private final MaterialList list;
  private final InstantSource clock;

  MaterialFiles(
      AttachedFiles files, FilesUnderWay underWay, MaterialList list, InstantSource clock) {
    this.files = files;
    this.underWay = underWay;
    this.list = list;
    this.clock = clock;
  }

  /**
   * Brings a file to an event.
   *
   * @throws Problem if the file isn't taken, or the event takes none
   */
  Material add(UUID event, NewId id, FileForm form) {
    Optional<Material> earlier = list.of(event).find(id.value());
    if (earlier.isPresent()) {
      return earlier.get();
    }
    list.requireRoom(event);
    UUID file = files.newId();
    underWay.save(new FileUnderWay(file, event, clock.instant()));
    Material saved;
    try {
      saved = list.add(event, new Material(id.value(), files.keep(file, form)));
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

  /** Takes a file away from an event. */
  void remove(UUID event, Material material) {
    UUID file = material.file().id();
    underWay.save(new FileUnderWay(file, event, clock.instant()));
    list.remove(event, material.id());
    discard(file);
  }

  /** Ends what dead processes began. */
  @Scheduled(fixedDelayString = "${roundtable.events.materials-sweep:1h}")
  void sweep() {
    List<FileUnderWay> left = underWay.findBySinceBefore(clock.instant().minus(ABANDONED));
    for (FileUnderWay each : left) {
      if (isNamed(each)) {
        underWay.deleteById(each.file());
      } else {
        discard(each.file());
      }
    }
    if (!left.isEmpty()) {
      log.info("files under way were looked after count={}", left.size());
    }
  }

  private boolean isNamed(FileUnderWay left) {
    return list.of(left.event()).files().stream()
        .anyMatch(material -> material.file().id().equals(left.file()));
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
