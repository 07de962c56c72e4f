package org.roundtable.office.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MemberAccessTest {

  private EmbeddedBroker region;
  private Admin admin;
  private MemberAccess access;

  @BeforeAll
  void open(@TempDir Path folder) {
    region = Brokers.start(Brokers.region(folder, "RAME"));
    admin = Admin.create(region.client());
    access = new MemberAccess(region.running(), admin);
    new Topics(admin)
        .create(
            List.of(
                OfficeTopic.facts("IQ.shared.events"),
                OfficeTopic.facts("PK.shared.events"),
                OfficeTopic.facts("mm2-offsets.PK.internal"),
                OfficeTopic.facts("shared.events"),
                OfficeTopic.facts("local.people"),
                OfficeTopic.facts("regional.framework"),
                OfficeTopic.facts("HQ.regional.framework"),
                OfficeTopic.facts("EX.regional.framework")));
  }

  @AfterAll
  void close() {
    admin.close();
    region.close();
  }

  @Test
  void a_member_writes_under_its_own_prefix_and_nowhere_else() throws Exception {
    var iraq = client(access.admit("IQ"));
    write(iraq, "IQ.shared.events");
    for (var topic :
        List.of("PK.shared.events", "shared.events", "local.people", "regional.framework")) {
      assertThatThrownBy(() -> write(iraq, topic))
          .as(topic)
          .hasCauseInstanceOf(TopicAuthorizationException.class);
    }
  }

  @Test
  void a_member_reads_what_the_region_sends_down_and_nothing_of_others() {
    var iraq = client(access.admit("IQ"));
    assertThat(Brokers.read(iraq, "regional.framework")).isEmpty();
    for (var topic :
        List.of("PK.shared.events", "mm2-offsets.PK.internal", "shared.events", "local.people")) {
      assertThatThrownBy(() -> Brokers.read(iraq, topic))
          .as(topic)
          .isInstanceOf(TopicAuthorizationException.class);
    }
  }

  @Test
  void what_came_down_to_the_region_is_read_by_its_members_and_written_by_the_link_alone()
      throws Exception {
    var before = client(access.admit("IQ"));
    access.admitLink(Credentials.random(OfficeNames.LINK), "EX");
    var link = Credentials.random(OfficeNames.LINK);
    access.admitLink(link, "HQ");
    var after = client(access.admit("PK"));

    for (var member : List.of(before, after)) {
      assertThat(Brokers.read(member, "HQ.regional.framework")).isNotNull();
      assertThatThrownBy(() -> write(member, "HQ.regional.framework"))
          .hasCauseInstanceOf(TopicAuthorizationException.class);
      assertThatThrownBy(() -> Brokers.read(member, "EX.regional.framework"))
          .as("a former parent's")
          .isInstanceOf(TopicAuthorizationException.class);
    }
    var own = new HashMap<>(region.clientAs(link));
    write(own, "HQ.regional.framework");
    for (var topic : List.of("regional.framework", "IQ.shared.events", "local.people")) {
      assertThatThrownBy(() -> write(own, topic))
          .as(topic)
          .hasCauseInstanceOf(TopicAuthorizationException.class);
    }
  }

  @Test
  void nobody_is_parent_and_member_at_once() {
    access.admitLink(Credentials.random(OfficeNames.LINK), "HQ");
    assertThatThrownBy(() -> access.admit("HQ"))
        .isInstanceOf(BrokerException.class)
        .hasMessageContaining("is the parent of this one");
    access.admit("IQ");
    assertThatThrownBy(() -> access.admitLink(Credentials.random(OfficeNames.LINK), "IQ"))
        .isInstanceOf(BrokerException.class)
        .hasMessageContaining("is a member of this one");
  }

  @Test
  void a_member_creates_no_topic_outside_its_prefix() {
    try (var iraq = Admin.create(client(access.admit("IQ")))) {
      assertThatThrownBy(() ->
              iraq.createTopics(List.of(new NewTopic("IQX.shared", 1, (short) 1))).all().get())
          .hasCauseInstanceOf(TopicAuthorizationException.class);
    }
  }

  @Test
  void a_removed_member_is_refused_at_once_even_on_an_open_connection() throws Exception {
    var jordan = client(access.admit("JO"));
    new Topics(admin).create(List.of(OfficeTopic.facts("JO.shared.events")));
    try (var producer = Brokers.producer(jordan)) {
      producer.send(new ProducerRecord<>("JO.shared.events", "key", "value")).get();
      access.remove("JO");
      assertThatThrownBy(
              () -> producer.send(new ProducerRecord<>("JO.shared.events", "key", "value")).get())
          .hasCauseInstanceOf(TopicAuthorizationException.class);
    }
    assertThatThrownBy(() -> Brokers.read(jordan, "JO.shared.events"))
        .isInstanceOf(SaslAuthenticationException.class);
    access.remove("JO");
  }

  @Test
  void a_joining_file_is_private_and_reads_back(@TempDir Path folder) throws Exception {
    var joining = access.admit("PK");
    var file = folder.resolve("PK.joining");
    joining.writeTo(file);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(Joining.read(file)).isEqualTo(joining);
    assertThat(joining.toString()).doesNotContain(joining.credentials().password());

    Files.writeString(file, "parent=RAME");
    assertThatThrownBy(() -> Joining.read(file))
        .isInstanceOf(BrokerException.class)
        .hasMessageContaining("is not a joining file");
  }

  @Test
  void a_member_that_does_not_trust_the_regions_certificate_does_not_connect() {
    var client = new HashMap<>(client(access.admit("IQ")));
    client.remove("ssl.truststore.certificates");
    client.remove("ssl.truststore.type");
    assertThatThrownBy(() -> Brokers.read(client, "regional.framework"))
        .isInstanceOf(org.apache.kafka.common.errors.SslAuthenticationException.class);
  }

  private static Map<String, Object> client(Joining joining) {
    return new HashMap<>(joining.client());
  }

  private static void write(Map<String, Object> client, String topic) throws Exception {
    try (var producer = Brokers.producer(client)) {
      producer.send(new ProducerRecord<>(topic, "key", "value")).get();
    }
  }
}
