package org.roundtable.office;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.roundtable.contracts.Contracts;
import org.roundtable.dashboard.DashboardService;
import org.roundtable.events.EventsService;
import org.roundtable.gateway.Gateway;
import org.roundtable.gateway.people.SetUpLink;
import org.roundtable.mongo.EmbeddedMongo;
import org.roundtable.notification.NotificationService;
import org.roundtable.office.broker.BrokerSettings;
import org.roundtable.office.broker.EmbeddedBroker;
import org.roundtable.office.broker.Joining;
import org.roundtable.office.broker.OfficeTopic;
import org.roundtable.office.broker.Topics;
import org.roundtable.office.link.LinkSettings;
import org.roundtable.office.link.LinkStatus;
import org.roundtable.office.link.MirrorLink;
import org.roundtable.office.mailbox.Mailbox;
import org.roundtable.participants.ParticipantsService;
import org.roundtable.platform.inbox.DeadLetters;
import org.roundtable.platform.start.RoundtableService;
import org.roundtable.workplan.WorkplanService;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * One office in this process.
 *
 * <p>The engines start first, the services over them, then the gateway, which is the only door, and
 * the link to the parent at last: an office works fully without its parent.
 */
public final class Office implements AutoCloseable {

  private static final Duration BROKER_PATIENCE = Duration.ofSeconds(90);

  /** In the order in which they start. */
  private static final SequencedMap<String, Class<?>> SERVICES = new LinkedHashMap<>();

  static {
    SERVICES.put("workplan", WorkplanService.class);
    SERVICES.put("events", EventsService.class);
    SERVICES.put("participants", ParticipantsService.class);
    SERVICES.put("notification", NotificationService.class);
    SERVICES.put("dashboard", DashboardService.class);
  }

  private final OfficeSettings settings;
  private final Consumer<String> progress;
  private final Consumer<String> onFatalFault;
  private final URI inside;
  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private volatile Optional<MirrorLink> link = Optional.empty();

  private Office(
      OfficeSettings settings, Consumer<String> progress, Consumer<String> onFatalFault) {
    this.settings = settings;
    this.progress = progress;
    this.onFatalFault = onFatalFault;
    this.inside =
        URI.create(settings.tls().isPresent() ? "http://127.0.0.1:" + Ports.free() : gatewayUrl());
  }

  /**
   * Starts an office and returns when it serves.
   *
   * @param progress is told a line a step
   * @param onFatalFault is told when the office can't go on, for instance for a full disk
   * @throws OfficeException if it can't start; nothing is left running
   */
  public static Office start(
      OfficeSettings settings, Consumer<String> progress, Consumer<String> onFatalFault) {
    Office office = new Office(settings, progress, onFatalFault);
    try {
      office.run();
      return office;
    } catch (RuntimeException failure) {
      office.close();
      throw failure;
    }
  }

  private void run() {
    Ports.requireFree(settings.port(), "the gateway", "--port");
    OfficeFolder folder = keep(OfficeFolder.open(settings.folder(), settings.code()));
    folder.describe(settings, publicUrl(), inside);
    keep(OfficeLog.open(folder.resolve("logs/office.log"), settings.code()));

    EmbeddedMongo mongo = keep(EmbeddedMongo.open(folder.resolve("mongo")));
    progress.accept("database ready");
    EmbeddedBroker broker = keep(EmbeddedBroker.start(brokerSettings(folder), onFatalFault));
    broker.ready(BROKER_PATIENCE);
    createTopics(broker);
    progress.accept("message broker ready");

    Optional<Joining> joining = joining(folder);
    Siblings siblings = keep(new Siblings(common(folder, broker, joining)));
    Map<String, Object> routes = new HashMap<>();
    SERVICES.forEach((name, application) -> {
      String url = siblings.start(application, name, own(name, mongo));
      routes.put("roundtable.gateway.services." + name + ".url", url);
      progress.accept(name + " service ready");
    });
    if (settings.mailbox()) {
      String url =
          siblings.start(
              Mailbox.class, "mailbox", Map.of("roundtable.mailbox.smtp-port", mailPort()));
      routes.put("roundtable.gateway.services.mailbox.url", url);
      routes.put("roundtable.gateway.services.mailbox.paths", "/mailbox/**");
    }
    siblings.start(gateway(), doorway(folder, mongo, routes));
    progress.accept("gateway ready");
    joining.ifPresent(parent -> startLink(folder, broker, parent));
  }

  private BrokerSettings brokerSettings(OfficeFolder folder) {
    return new BrokerSettings(
        folder.resolve("kafka"),
        settings.code().value(),
        0,
        settings.members(),
        folder.brokerOwner().password());
  }

  private static void createTopics(EmbeddedBroker broker) {
    List<OfficeTopic> topics = new ArrayList<>();
    Contracts.all().stream().map(OfficeTopic::of).forEach(topics::add);
    SERVICES
        .keySet()
        .forEach(name -> topics.add(OfficeTopic.deadLetters(DeadLetters.topic(name + "-service"))));
    try (Admin admin = Admin.create(broker.client())) {
      new Topics(admin).create(topics);
    }
  }

  /** What every service of this office is told, by the names that a container is told it by. */
  private Map<String, Object> common(
      OfficeFolder folder, EmbeddedBroker broker, Optional<Joining> joining) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("roundtable.office.code", settings.code());
    properties.put("roundtable.office.name", settings.name());
    settings.country().ifPresent(c -> properties.put("roundtable.office.country", c));
    joining.ifPresent(parent -> properties.put("roundtable.office.parent", parent.parent()));
    properties.put("roundtable.data-dir", folder.root());
    properties.put("roundtable.public-url", publicUrl());
    properties.put("roundtable.token.jwk-set-uri", inside + "/oauth2/jwks");
    properties.put("roundtable.topics.create", false);
    properties.put("server.address", "127.0.0.1");
    properties.put("server.port", 0);
    broker
        .client()
        .forEach((name, value) ->
            properties.put(
                name.equals("bootstrap.servers")
                    ? "spring.kafka.bootstrap-servers"
                    : "spring.kafka.properties." + name,
                value));
    return properties;
  }

  private Map<String, Object> own(String service, EmbeddedMongo mongo) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("spring.mongodb.uri", mongo.connectionString() + "/" + service);
    settings
        .mail()
        .filter(server -> service.equals("notification"))
        .ifPresent(server -> {
          String[] parts = server.split(":", 2);
          properties.put("spring.mail.host", parts[0]);
          properties.put("spring.mail.port", parts.length == 2 ? parts[1] : "25");
        });
    return properties;
  }

  private SpringApplicationBuilder gateway() {
    return RoundtableService.of(Gateway.class, "gateway")
        .initializers(context -> {
          var beans = context.getBeanFactory();
          beans.registerSingleton("linkHealthIndicator", new LinkHealth(this::link));
          beans.registerSingleton("setUpLink", (SetUpLink) this::showSetUpLink);
        });
  }

  private void showSetUpLink(URI link) {
    progress.accept("new office: set it up at " + link);
  }

  private Map<String, Object> doorway(
      OfficeFolder folder, EmbeddedMongo mongo, Map<String, Object> routes) {
    Map<String, Object> properties = new HashMap<>(routes);
    properties.putAll(own("gateway", mongo));
    // Plain HTTP from elsewhere only where somebody said that people come so, by a proxy for one.
    boolean forOthers = settings.tls().isPresent() || settings.url().isPresent();
    properties.put("server.address", forOthers ? "0.0.0.0" : "127.0.0.1");
    properties.put("server.port", settings.port());
    settings
        .tls()
        .ifPresent(tls -> {
          properties.putAll(tls.settings());
          properties.put("roundtable.gateway.local-port", inside.getPort());
        });
    properties.put("spring.config.import", "optional:file:" + new Accounts(folder).file());
    return properties;
  }

  private void startLink(OfficeFolder folder, EmbeddedBroker broker, Joining joining) {
    try {
      MirrorLink started =
          keep(MirrorLink.start(new LinkSettings(folder.resolve("link"), broker, joining)));
      link = Optional.of(started);
      progress.accept("link to " + joining.parent() + " started");
    } catch (IOException unwritable) {
      throw new OfficeException(
          "The link's folder in %s can't be written: %s"
              .formatted(folder.root(), unwritable.getMessage()),
          unwritable);
    }
  }

  private Optional<Joining> joining(OfficeFolder folder) {
    Path file = folder.resolve("parent.properties");
    try {
      if (settings.parent().isPresent()) {
        Joining.read(settings.parent().get()).writeTo(file);
      }
      if (!Files.exists(file)) {
        if (settings.parentAddress().isPresent()) {
          throw new OfficeException(
              "To join %s, this office needs a joining file. Ask the parent office to run './roundtable member add %s' and start again with --join FILE."
                  .formatted(settings.parentAddress().get(), settings.code()));
        }
        return Optional.empty();
      }
      Joining joining = Joining.read(file);
      return Optional.of(settings.parentAddress().map(joining::at).orElse(joining));
    } catch (IOException unreadable) {
      throw new OfficeException(
          "The joining file can't be read: " + unreadable.getMessage(), unreadable);
    }
  }

  /** How the link to the parent stands. */
  public LinkStatus link() {
    return link.map(MirrorLink::status).orElseGet(LinkStatus::disabled);
  }

  /** Where the office is reached on this machine. */
  public String gatewayUrl() {
    return (settings.tls().isPresent() ? "https" : "http") + "://localhost:" + settings.port();
  }

  private URI publicUrl() {
    return settings.url().orElse(URI.create(gatewayUrl()));
  }

  private int mailPort() {
    return settings
        .mail()
        .map(server -> Integer.parseInt(server.substring(server.indexOf(':') + 1)))
        .orElseThrow(() -> new OfficeException("Say with --mail where the mailbox listens."));
  }

  private <T extends AutoCloseable> T keep(T part) {
    parts.push(part);
    return part;
  }

  /** Stops everything, the last started first; returns when the data folder is free. */
  @Override
  public void close() {
    while (!parts.isEmpty()) {
      try {
        parts.pop().close();
      } catch (Exception failure) {
        progress.accept("a part didn't stop cleanly: " + failure.getMessage());
      }
    }
  }
}
