package org.roundtable.office.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {

  @TempDir Path folder;

  @Test
  void an_acknowledged_record_survives_a_kill() throws Exception {
    var acknowledged = 0;
    for (var round = 0; round < 2; round++) {
      try (var office =
          ChildJvm.start(WriterMain.class, folder.resolve("log"), folder.resolve("b") + "")) {
        office.awaitLine("acknowledged 300");
        office.kill();
        acknowledged += 301 + office.rest().size();
      }
    }
    try (var broker = Brokers.start(Brokers.country(folder.resolve("b"), "IQ"))) {
      assertThat(Brokers.read(broker.client(), "shared.events"))
          .hasSizeGreaterThanOrEqualTo(acknowledged)
          .extracting(ConsumerRecord::value)
          .contains("0", "300");
    }
  }

  @Test
  void a_closed_broker_opens_again_on_its_port_with_its_records() throws Exception {
    var settings = Brokers.country(folder, "IQ");
    int port;
    try (var broker = Brokers.start(settings);
        var admin = Admin.create(broker.client());
        var producer = Brokers.producer(broker.client())) {
      port = broker.port();
      new Topics(admin).create(List.of(OfficeTopic.facts("local.people")));
      producer.send(new ProducerRecord<>("local.people", "IQ/1", "kept")).get();
    }
    try (var broker = Brokers.start(settings)) {
      assertThat(broker.port()).isEqualTo(port);
      assertThat(Brokers.read(broker.client(), "local.people"))
          .extracting(ConsumerRecord::value)
          .containsExactly("kept");
    }
  }

  @Test
  void topics_are_created_once_and_brought_to_todays_settings() throws Exception {
    try (var broker = Brokers.start(Brokers.country(folder, "IQ"));
        var admin = Admin.create(broker.client())) {
      var topics =
          List.of(OfficeTopic.facts("shared.events"), OfficeTopic.deadLetters("local.events-dlt"));
      new Topics(admin).create(topics);
      new Topics(admin).create(topics);

      assertThat(admin.listTopics().names().get())
          .containsExactlyInAnyOrder("shared.events", "local.events-dlt");
      assertThat(setting(admin, "shared.events", "cleanup.policy")).isEqualTo("compact");
      assertThat(setting(admin, "local.events-dlt", "cleanup.policy")).isEqualTo("delete");
    }
  }

  @Test
  void nobody_gets_in_without_the_password_and_a_user_without_grants_reads_nothing()
      throws Exception {
    try (var broker = Brokers.start(Brokers.country(folder, "IQ"));
        var admin = Admin.create(broker.client())) {
      new Topics(admin).create(List.of(OfficeTopic.facts("local.people")));
      var stranger = broker.clientAs(Credentials.random("office"));
      var link = Credentials.random(OfficeNames.LINK);
      new MemberAccess(broker.running(), admin).admitLink(link, "RAME");

      assertThatThrownBy(() -> Brokers.read(stranger, "local.people"))
          .isInstanceOf(SaslAuthenticationException.class);
      assertThatThrownBy(() -> Brokers.read(broker.clientAs(link), "local.people"))
          .isInstanceOf(TopicAuthorizationException.class);
      var open = new HashMap<>(broker.client());
      open.put("security.protocol", "PLAINTEXT");
      open.put("default.api.timeout.ms", 2_000);
      open.put("request.timeout.ms", 1_000);
      try (var unsigned = Admin.create(open)) {
        assertThatThrownBy(() -> unsigned.listTopics().names().get())
            .isInstanceOf(ExecutionException.class);
      }
    }
  }

  @Test
  void another_offices_folder_is_refused() {
    Brokers.start(Brokers.country(folder, "IQ")).close();
    assertThatThrownBy(() -> Brokers.start(Brokers.country(folder, "PK")))
        .isInstanceOf(BrokerException.class)
        .hasMessageContaining(folder.toString())
        .hasMessageContaining("belongs to office IQ, not PK");
  }

  @Test
  void a_busy_port_is_named() throws IOException {
    try (var busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var settings =
          new BrokerSettings(
              folder, "IQ", busy.getLocalPort(), Optional.empty(), "a-password-of-the-tests");
      assertThatThrownBy(() -> Brokers.start(settings))
          .isInstanceOf(BrokerException.class)
          .hasMessageContaining("Port " + busy.getLocalPort() + " is in use");
    }
  }

  @Test
  void one_port_is_not_given_to_two_listeners() throws IOException {
    int port;
    try (var free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    var members = new MemberListener("localhost", port, List.of("127.0.0.1"));
    var settings =
        new BrokerSettings(folder, "RAME", port, Optional.of(members), "a-password-of-the-tests");
    assertThatThrownBy(() -> Brokers.start(settings))
        .isInstanceOf(BrokerException.class)
        .hasMessageContaining("Port " + port + " is in use");
  }

  @Test
  void a_damaged_folder_is_refused_with_what_to_do() throws IOException {
    Brokers.start(Brokers.country(folder, "IQ")).close();
    var meta = folder.resolve("kafka/meta.properties");
    Files.writeString(meta, "version=1\nnode.id=seven\n");
    assertThatThrownBy(() -> Brokers.start(Brokers.country(folder, "IQ")))
        .isInstanceOf(BrokerException.class)
        .hasMessageContaining(folder + " is damaged")
        .hasMessageContaining("Restore it from a backup");

    Files.delete(meta);
    assertThatThrownBy(() -> Brokers.start(Brokers.country(folder, "IQ")))
        .isInstanceOf(BrokerException.class)
        .hasMessageContaining("meta.properties is missing");
  }

  @Test
  void a_folder_in_use_is_refused() {
    try (var _ = Brokers.start(Brokers.country(folder, "IQ"))) {
      assertThatThrownBy(() -> Brokers.start(Brokers.country(folder, "IQ")))
          .isInstanceOf(BrokerException.class)
          .hasMessageContaining(folder.toString())
          .hasMessageContaining("in use");
    }
  }

  @Test
  void another_password_than_the_folders_is_said() {
    Brokers.start(Brokers.country(folder, "IQ")).close();
    var settings =
        new BrokerSettings(folder, "IQ", 0, Optional.empty(), "another-password-altogether");
    assertThatThrownBy(() -> Brokers.start(settings))
        .isInstanceOf(BrokerException.class)
        .hasMessageContaining("another password");
  }

  @Test
  void keys_are_readable_by_their_owner_only() throws IOException {
    try (var _ = Brokers.start(Brokers.region(folder, "RAME"))) {
      for (var file : List.of("authority-key.pem", "server.pem")) {
        assertThat(
                PosixFilePermissions.toString(
                    Files.getPosixFilePermissions(folder.resolve("certificates").resolve(file))))
            .isEqualTo("rw-------");
      }
    }
  }

  private static String setting(Admin admin, String topic, String name) throws Exception {
    var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    var settings = admin.describeConfigs(List.of(resource)).values().get(resource);
    assertThat(settings).isNotNull();
    return settings.get().get(name).value();
  }
}
