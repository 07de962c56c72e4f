package org.roundtable.office.link;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.kafka.connect.errors.NotFoundException;
import org.apache.kafka.connect.mirror.MirrorMaker;
import org.apache.kafka.connect.mirror.MirrorSourceConnector;
import org.apache.kafka.connect.mirror.SourceAndTarget;
import org.apache.kafka.connect.runtime.rest.entities.ConnectorStateInfo;
import org.jspecify.annotations.Nullable;
import org.roundtable.office.broker.FaultBarrier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of MirrorMaker. When it breaks it is closed and another one is started. */
final class Mirror implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Mirror.class);
  private static final Duration STOPPING = Duration.ofSeconds(6);
  private static final String CONNECTOR = MirrorSourceConnector.class.getSimpleName();

  private final SourceAndTarget flow;
  private final AtomicReference<@Nullable String> fault;
  private final FaultBarrier barrier;
  private final MirrorMaker maker;

  private Mirror(
      SourceAndTarget flow,
      AtomicReference<@Nullable String> fault,
      FaultBarrier barrier,
      MirrorMaker maker) {
    this.flow = flow;
    this.fault = fault;
    this.barrier = barrier;
    this.maker = maker;
  }

  static Mirror start(SourceAndTarget flow, Map<String, String> config) throws Exception {
    var fault = new AtomicReference<@Nullable String>();
    var barrier = new FaultBarrier("link-" + flow.target(), fault::set);
    var maker =
        barrier.call(
            "start",
            () -> {
              var created = new MirrorMaker(config);
              created.start();
              return created;
            });
    return new Mirror(flow, fault, barrier, maker);
  }

  /** Why it will carry nothing more, if so. */
  Optional<String> failure() {
    var broken = fault.get();
    if (broken != null) {
      return Optional.of(broken);
    }
    return state()
        .flatMap(state ->
            states(state)
                .filter(part -> part.state().equals("FAILED"))
                .map(part -> firstLine(part.trace()))
                .findFirst());
  }

  /** Whether connector and tasks run. */
  boolean running() {
    return state()
        .map(state -> states(state).allMatch(part -> part.state().equals("RUNNING")))
        .orElse(false);
  }

  private Optional<ConnectorStateInfo> state() {
    try {
      return Optional.of(maker.connectorStatus(flow, CONNECTOR));
    } catch (NotFoundException e) {
      return Optional.empty(); // not configured yet
    }
  }

  private static Stream<ConnectorStateInfo.AbstractState> states(ConnectorStateInfo info) {
    return Stream.concat(Stream.of(info.connector()), info.tasks().stream());
  }

  private static String firstLine(@Nullable String trace) {
    return trace == null ? "a task failed" : trace.lines().findFirst().orElse("a task failed");
  }

  /**
   * Stops within seconds; with the parent out of reach its threads are left to end by themselves.
   * They are not interrupted: Connect takes that for one more failed poll and polls again for ever.
   */
  @Override
  public void close() {
    var stopped = new CountDownLatch(1);
    var stopping =
        new Thread(
            barrier,
            () -> {
              maker.stop();
              stopped.countDown();
            },
            "link-stop");
    stopping.setDaemon(true);
    stopping.start();
    try {
      if (!stopped.await(STOPPING.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.debug("MirrorMaker is still leaving {}", flow.target());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
