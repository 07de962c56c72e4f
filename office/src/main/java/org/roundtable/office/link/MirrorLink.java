package org.roundtable.office.link;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.roundtable.office.broker.Credentials;
import org.roundtable.office.broker.MemberAccess;
import org.roundtable.office.broker.OfficeNames;
import org.roundtable.office.broker.PrivateFiles;
import org.roundtable.office.link.LinkStatus.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries this office's {@code shared.*} to its parent, and the parent's {@code regional.*} here,
 * each record once and in order.
 *
 * <p>The office never waits for it: a parent out of reach, for minutes or weeks, is tried again
 * until it answers, and MirrorMaker is started anew whenever it broke or came to a halt.
 */
public final class MirrorLink implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(MirrorLink.class);

  private static final Duration ROUND = Duration.ofSeconds(3);
  private static final Duration SAY_AGAIN = Duration.ofMinutes(1);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  /** Longer than a rejoin of MirrorMaker's group takes on a bad line. */
  private static final Duration STALLED = Duration.ofMinutes(3);

  private final LinkSettings settings;
  private final String parent;
  private final Path progressFile;
  private final InstantSource clock = InstantSource.system();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread keeper;

  private volatile LinkStatus status;

  // The keeper's own.
  private final Credentials link = Credentials.random(OfficeNames.LINK);
  private Progress progress;
  private Map<String, Long> behind = Map.of();
  private @Nullable Mirror mirror;
  private Instant startNotBefore = Instant.EPOCH;
  private Duration pause = FIRST_PAUSE;
  private Instant lastMove = Instant.EPOCH;
  private Instant lastSaid = Instant.EPOCH;

  private MirrorLink(LinkSettings settings) throws IOException {
    this.settings = settings;
    this.parent = settings.joining().parent();
    this.progressFile = settings.folder().resolve("progress.properties");
    PrivateFiles.createFolder(settings.folder());
    this.progress = Progress.read(progressFile, parent);
    this.status = new LinkStatus(State.CONNECTING, "starting", Map.of(), progress.lastSuccess());
    this.keeper = new Thread(this::keep, "link-" + parent);
  }

  /**
   * Starts to link and returns at once.
   *
   * @throws IOException if the folder can't be used
   */
  public static MirrorLink start(LinkSettings settings) throws IOException {
    var link = new MirrorLink(settings);
    link.keeper.setDaemon(true);
    link.keeper.start();
    return link;
  }

  /** How the link stands, at most a few seconds ago. */
  public LinkStatus status() {
    return status;
  }

  private void keep() {
    try {
      admitOwnPrincipal();
      try (var backlog = new Backlog(settings.broker().clientAs(link));
          var arrived = new ArrivedOffsets(settings.joining())) {
        rounds(arrived, backlog);
      }
    } catch (RuntimeException e) {
      LOG.error("link broken parent={}", parent, e);
      tell(State.FAILED, "the link broke: " + e.getMessage());
    } finally {
      stopMirror();
    }
  }

  private void rounds(ArrivedOffsets arrived, Backlog backlog) {
    try {
      do {
        round(arrived, backlog);
      } while (!closing.await(ROUND.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException | InterruptException e) {
      LOG.debug("The link to {} is being closed", parent);
      Thread.interrupted(); // or what is closed next would be cut short
    }
  }

  /** A new password at each start: nobody else needs it, so nobody keeps it. */
  private void admitOwnPrincipal() {
    try (var admin = Admin.create(settings.broker().client())) {
      new MemberAccess(settings.broker().running(), admin).admitLink(link, parent);
    }
  }

  private void round(ArrivedOffsets arrived, Backlog backlog) throws InterruptedException {
    try {
      note(arrived.read(), backlog);
      mirror();
    } catch (AuthenticationException | AuthorizationException e) {
      recount(backlog);
      tell(
          State.FAILED,
          "%s refuses this office (%s); ask it to be admitted again"
              .formatted(parent, e.getMessage()));
    } catch (InterruptException e) {
      throw e;
    } catch (KafkaException e) {
      recount(backlog);
      tell(
          State.CONNECTING,
          "no answer from %s at %s".formatted(parent, settings.joining().bootstrapServers()));
    }
  }

  private void recount(Backlog backlog) {
    try {
      behind = backlog.count(progress.arrived());
    } catch (InterruptException e) {
      throw e;
    } catch (KafkaException e) {
      LOG.debug("The office's own broker did not answer", e);
    }
  }

  private void note(Map<TopicPartition, Long> arrived, Backlog backlog) {
    behind = backlog.count(arrived);
    var moved = !arrived.equals(progress.arrived());
    var everything = behind.values().stream().allMatch(count -> count == 0);
    if (moved || everything) {
      lastMove = clock.instant();
      progress = new Progress(parent, arrived, Optional.of(lastMove));
    }
    if (moved) {
      save();
    }
  }

  private void save() {
    try {
      progress.writeTo(progressFile);
    } catch (IOException e) {
      LOG.warn("The progress of the link was not saved in {}", progressFile, e);
    }
  }

  private void mirror() throws InterruptedException {
    var now = clock.instant();
    if (mirror == null) {
      if (now.isBefore(startNotBefore)) {
        return; // the last failure still stands in the status
      }
      tell(State.CONNECTING, "starting to mirror to " + parent);
      OpenTransactions.giveUp(settings.joining().client());
      OpenTransactions.giveUp(settings.broker().clientAs(link));
      startMirror();
      return;
    }
    var failure = mirror.failure();
    if (failure.isPresent()) {
      giveUp("mirroring to %s failed: %s".formatted(parent, failure.get()));
    } else if (lastMove.plus(STALLED).isBefore(now)) {
      giveUp("mirroring to " + parent + " came to a halt");
    } else if (mirror.running()) {
      pause = FIRST_PAUSE;
      tell(State.LINKED, "mirroring to " + parent);
    } else {
      tell(State.CONNECTING, "mirroring to " + parent + " is about to run");
    }
  }

  private void startMirror() throws InterruptedException {
    lastMove = clock.instant();
    try {
      var config =
          MirrorConfig.write(
              settings.joining(),
              settings.broker().clientAs(link),
              settings.folder().resolve("secrets.properties"));
      mirror = Mirror.start(parent, MirrorConfig.flows(settings.joining()), config);
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception e) {
      giveUp("mirroring to %s did not start: %s".formatted(parent, e.getMessage()));
    }
  }

  private void giveUp(String reason) {
    stopMirror();
    startNotBefore = clock.instant().plus(pause);
    var doubled = pause.multipliedBy(2);
    pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    tell(State.FAILED, reason + "; trying again");
  }

  private void stopMirror() {
    if (mirror != null) {
      mirror.close();
      mirror = null;
    }
  }

  /** Sets the status, and logs it when it changed, but no trouble more than once a minute. */
  private void tell(State state, String detail) {
    var changed = state != status.state();
    status = new LinkStatus(state, detail, behind, progress.lastSuccess());
    var now = clock.instant();
    var trouble = state != State.LINKED;
    if (trouble ? lastSaid.plus(SAY_AGAIN).isBefore(now) : changed) {
      LOG.info("link state={} detail=\"{}\" behind={}", state, detail, status.totalBehind());
      lastSaid = now;
    }
  }

  /** Stops within seconds, whether or not the parent answers. */
  @Override
  public void close() {
    closing.countDown();
    keeper.interrupt();
    try {
      keeper.join(Duration.ofSeconds(10));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
