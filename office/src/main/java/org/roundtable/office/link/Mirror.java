package org.roundtable.office.link;

import java.time.Duration;
import java.util.List;
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

/** One run of MirrorMaker, both ways. When it breaks it is closed and another one is started. */
final class Mirror implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Mirror.class);
  private static final Duration STOPPING = Duration.ofSeconds(6);
  private static final String CONNECTOR = MirrorSourceConnector.class.getSimpleName();

  private final List<SourceAndTarget> flows;
  private final AtomicReference<@Nullable String> fault;
  private final FaultBarrier barrier;
  private final MirrorMaker maker;

  private Mirror(
      List<SourceAndTarget> flows,
      AtomicReference<@Nullable String> fault,
      FaultBarrier barrier,
      MirrorMaker maker) {
    this.flows = flows;
    this.fault = fault;
    this.barrier = barrier;
    this.maker = maker;
  }

  /**
   * @param parent for the names of its threads
   */
  static Mirror start(String parent, List<SourceAndTarget> flows, Map<String, String> config)
      throws Exception {
    var fault = new AtomicReference<@Nullable String>();
    var barrier = new FaultBarrier("link-" + parent, fault::set);
    var maker =
        barrier.call(
            "start",
            () -> {
              var created = new MirrorMaker(config);
              created.start();
              return created;
            });
    return new Mirror(flows, fault, barrier, maker);
  }

  /** Why it will carry nothing more, if so. */
  Optional<String> failure() {
    var broken = fault.get();
    if (broken != null) {
      return Optional.of(broken);
    }
    return flows.stream()
        .flatMap(flow -> state(flow).stream())
        .flatMap(Mirror::states)
        .filter(part -> part.state().equals("FAILED"))
        .map(part -> firstLine(part.trace()))
        .findFirst();
  }

  /** Whether the connectors and their tasks run. */
  boolean running() {
    return flows.stream().allMatch(this::running);
  }

  private boolean running(SourceAndTarget flow) {
    return state(flow)
        .map(state -> states(state).allMatch(part -> part.state().equals("RUNNING")))
        .orElse(false);
  }

  private Optional<ConnectorStateInfo> state(SourceAndTarget flow) {
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
        LOG.debug("MirrorMaker is still leaving {}", flows);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
