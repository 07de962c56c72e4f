package org.roundtable.office.broker;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.utils.Time;
import org.roundtable.office.broker.RunningBroker.MemberAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The office's Kafka: broker and controller in this process, over one folder.
 *
 * <p>Every listener asks for a password; the loopback one is the office's own, the other, if set,
 * is for member offices and speaks TLS. What was acknowledged is on the disk. The folder survives
 * the death of the process at any point.
 */
public final class EmbeddedBroker implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBroker.class);

  private final BrokerSettings settings;
  private final BrokerFolder folder;
  private final FolderLock lock;
  private final BrokerFolder.Ports ports;
  private final Certificates certificates;
  private final FaultBarrier barrier;
  private final CompletableFuture<KafkaRaftServer> server = new CompletableFuture<>();

  private EmbeddedBroker(BrokerSettings settings, Consumer<String> onFatalFault) {
    this.settings = settings;
    this.folder = new BrokerFolder(settings.folder());
    this.lock = folder.lock();
    this.ports = openOrUnlock();
    this.certificates =
        new Certificates(folder.certificates(), settings.office(), InstantSource.system());
    this.barrier =
        new FaultBarrier(
            "broker-" + settings.office(),
            fault -> {
              // Before it serves, the one who waits in ready() is told; after, the callback is.
              if (!server.completeExceptionally(folder.damaged(fault, null))) {
                onFatalFault.accept(fault);
              }
            });
  }

  private BrokerFolder.Ports openOrUnlock() {
    try {
      return folder.open(settings);
    } catch (RuntimeException e) {
      unlock();
      throw e;
    }
  }

  private void unlock() {
    try {
      lock.close();
    } catch (IOException e) {
      LOG.warn("The lock of {} was not released", folder.root(), e);
    }
  }

  /**
   * Begins to start the broker and returns at once; {@link #ready} waits for it.
   *
   * @param onFatalFault is told once the broker can't go on, for instance for a broken disk; the
   *     caller decides what becomes of the process
   * @throws BrokerException if a port is busy, the folder is another office's, or damaged
   */
  public static EmbeddedBroker start(BrokerSettings settings, Consumer<String> onFatalFault) {
    var broker = new EmbeddedBroker(settings, onFatalFault);
    broker.prepareCertificates();
    new Thread(broker.barrier, broker::run, "broker-" + settings.office()).start();
    return broker;
  }

  private void prepareCertificates() {
    try {
      if (settings.members().isPresent()) {
        certificates.prepare(settings.members().get());
      }
    } catch (IOException e) {
      unlock();
      throw folder.damaged(String.valueOf(e.getMessage()), e);
    }
  }

  private void run() {
    KafkaRaftServer kafka = null;
    try {
      var config = BrokerConfig.of(settings, folder, ports, certificates);
      kafka = new KafkaRaftServer(new KafkaConfig(config, false), Time.SYSTEM);
      kafka.startup();
      server.complete(kafka);
    } catch (RuntimeException e) {
      if (kafka != null) {
        kafka.shutdown();
      }
      unlock();
      server.completeExceptionally(folder.damaged(String.valueOf(e.getMessage()), e));
    }
  }

  /**
   * Waits until the broker serves the office's own clients.
   *
   * @throws BrokerException if it can't start, or does not within the time; the caller still closes
   *     it
   */
  public EmbeddedBroker ready(Duration atMost) {
    try (var admin = startedWithin(atMost)) {
      admin.describeCluster().clusterId().get(atMost.toMillis(), TimeUnit.MILLISECONDS);
      LOG.info("broker ready office={} port={}", settings.office(), ports.own());
      return this;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof AuthenticationException) {
        close();
        throw new BrokerException(
            "The broker's folder %s was made with another password for %s. Start with that password."
                .formatted(folder.root(), BrokerSettings.OWNER),
            e);
      }
      throw notInTime(atMost, e);
    } catch (TimeoutException e) {
      throw notInTime(atMost, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw notInTime(atMost, e);
    }
  }

  private Admin startedWithin(Duration atMost) throws InterruptedException, TimeoutException {
    try {
      server.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
      return Admin.create(client());
    } catch (ExecutionException e) {
      throw e.getCause() instanceof BrokerException known
          ? known
          : new BrokerException("The broker didn't start: " + e.getCause(), e);
    }
  }

  private BrokerException notInTime(Duration atMost, Exception cause) {
    return new BrokerException(
        "The broker of %s did not serve within %d s. Look for the reason in the log; a slow disk needs a longer wait."
            .formatted(settings.office(), atMost.toSeconds()),
        cause);
  }

  /** What the office's own Kafka clients need to connect; add what is theirs. */
  public Map<String, Object> client() {
    return clientAs(settings.owner());
  }

  /** What a client on this machine needs to connect as the given user. */
  public Map<String, Object> clientAs(Credentials user) {
    return RunningBroker.client(ports.own(), user);
  }

  public String office() {
    return settings.office();
  }

  /** The loopback port of the office's own clients. */
  public int port() {
    return ports.own();
  }

  /** This broker, for whoever administers it. */
  public RunningBroker running() {
    return new RunningBroker(
        settings.office(),
        client(),
        settings
            .members()
            .map(members -> new MemberAddress(members.host(), ports.members(), authority())));
  }

  private String authority() {
    try {
      return certificates.authority();
    } catch (IOException e) {
      throw folder.damaged(String.valueOf(e.getMessage()), e);
    }
  }

  /** Stops serving and leaves the folder clean. Returns when it is closed. */
  @Override
  public void close() {
    try {
      var kafka = server.join();
      barrier.call(
          "stop",
          () -> {
            kafka.shutdown();
            kafka.awaitShutdown();
            return true;
          });
      LOG.info("broker stopped office={}", settings.office());
    } catch (CompletionException e) {
      LOG.debug("The broker of {} never served", settings.office(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      LOG.warn("broker stopped uncleanly office={}", settings.office(), e);
    } finally {
      unlock();
    }
  }
}
