package org.roundtable.office.link;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.roundtable.office.broker.Brokers.read;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roundtable.office.broker.Brokers;
import org.roundtable.office.broker.ChildJvm;
import org.roundtable.office.broker.EmbeddedBroker;
import org.roundtable.office.broker.Joining;
import org.roundtable.office.broker.MemberAccess;
import org.roundtable.office.broker.OfficeNames;
import org.roundtable.office.broker.OfficeTopic;
import org.roundtable.office.broker.Topics;
import org.roundtable.office.link.LinkStatus.State;

class MirrorLinkTest {

  private static final Duration PATIENCE = Duration.ofSeconds(120);

  @TempDir Path folder;

  private @Nullable EmbeddedBroker country;
  private EmbeddedBroker region;
  private Joining joining;

  @BeforeEach
  void open() {
    region = Brokers.start(Brokers.region(folder.resolve("region"), "RAME"));
    joining = admit("IQ");
  }

  @AfterEach
  void close() {
    if (country != null) {
      country.close();
    }
    region.close();
  }

  @Test
  void shared_facts_arrive_as_they_are_and_local_ones_stay() throws Exception {
    var iraq = startCountry();
    create(iraq, "shared.events", "local.people", "shared.events-dlt", "JO.shared.events");
    write(iraq, "local.people", 0, 3);
    write(iraq, "shared.events-dlt", 0, 3);
    write(iraq, "shared.events", 0, 3);
    delete(iraq, "shared.events", "IQ/deleted");

    try (var link = startLink(iraq)) {
      awaitInStep(link);
      var arrived = read(region.client(), "IQ.shared.events");
      assertThat(arrived)
          .extracting(ConsumerRecord::key)
          .containsExactly("IQ/0", "IQ/1", "IQ/2", "IQ/deleted");
      assertThat(arrived).extracting(ConsumerRecord::value).containsExactly("0", "1", "2", null);
      assertThat(arrived.getFirst().headers().lastHeader("ce_type").value())
          .isEqualTo("org.roundtable.test.v1".getBytes(UTF_8));
      assertThat(setting(region, "IQ.shared.events", "cleanup.policy")).isEqualTo("compact");

      create(iraq, "shared.workplans");
      write(iraq, "shared.workplans", 0, 1);
      awaitArrived(region, "IQ.shared.workplans", 1);
      assertThat(topics(region))
          .filteredOn(topic -> topic.startsWith("IQ."))
          .containsExactlyInAnyOrder("IQ.shared.events", "IQ.shared.workplans");

      assertThat(allTextOf(region, "mm2-configs.IQ.internal"))
          .as("what MirrorMaker stores at the parent")
          .contains("MirrorSourceConnector")
          .doesNotContain(joining.credentials().password())
          .doesNotContain("password=");
    }
  }

  @Test
  void what_members_sent_travels_further_up_under_both_names() throws Exception {
    var headquarters = Brokers.start(Brokers.region(folder.resolve("headquarters"), "HQ"));
    try (headquarters;
        var admin = Admin.create(headquarters.client())) {
      create(region, "IQ.shared.events", "shared.events", "IQ.local.people");
      write(region, "IQ.shared.events", 0, 2);
      write(region, "IQ.local.people", 0, 2);
      var settings =
          new LinkSettings(
              folder.resolve("up"),
              region,
              new MemberAccess(headquarters.running(), admin).admit("RAME"));
      try (var link = MirrorLink.start(settings)) {
        awaitInStep(link);
        assertThat(values(headquarters, "RAME.IQ.shared.events")).containsExactly("0", "1");
        assertThat(topics(headquarters)).noneMatch(topic -> topic.contains("local"));
      }
    }
  }

  @Test
  void what_the_region_sends_down_arrives_once_and_nothing_goes_round_in_circles()
      throws Exception {
    var iraq = startCountry();
    create(iraq, "shared.events", "regional.programmes");
    create(region, "regional.programmes", "shared.events", "local.people");
    create(region, "HQ.regional.programmes", "PK.regional.programmes");
    write(iraq, "regional.programmes", 0, 3);
    write(region, "regional.programmes", 0, 3);
    write(region, "shared.events", 0, 3);
    write(region, "local.people", 0, 3);

    try (var link = startLink(iraq)) {
      awaitInStep(link);
      awaitArrived(iraq, "RAME.regional.programmes", 3);
      assertThat(setting(iraq, "RAME.regional.programmes", "cleanup.policy")).isEqualTo("compact");
    }
    write(region, "regional.programmes", 3, 5);
    write(iraq, "shared.events", 0, 2);
    try (var link = startLink(iraq)) {
      awaitInStep(link);
      awaitArrived(iraq, "RAME.regional.programmes", 5);
      assertThat(values(iraq, "RAME.regional.programmes")).isEqualTo(numbers(0, 5));
      assertThat(values(region, "IQ.shared.events")).containsExactly("0", "1");
    }
    assertThat(topics(iraq))
        .as("the region's own is all that came down")
        .filteredOn(topic -> topic.startsWith("RAME."))
        .containsExactly("RAME.regional.programmes");
    assertThat(topics(region))
        .as("what a country keeps for members of its own doesn't go up")
        .filteredOn(topic -> topic.startsWith("IQ."))
        .containsExactly("IQ.shared.events");
    assertThat(allTextOf(iraq, "mm2-configs.RAME.internal"))
        .contains("MirrorSourceConnector")
        .doesNotContain(joining.credentials().password())
        .doesNotContain("password=");
  }

  @Test
  void a_region_hands_on_what_its_own_parent_sent() throws Exception {
    var headquarters = Brokers.start(Brokers.region(folder.resolve("headquarters"), "HQ"));
    var iraq = startCountry();
    try (headquarters;
        var admin = Admin.create(headquarters.client())) {
      create(headquarters, "regional.programmes");
      write(headquarters, "regional.programmes", 0, 2);
      var up =
          new LinkSettings(
              folder.resolve("up"),
              region,
              new MemberAccess(headquarters.running(), admin).admit("RAME"));
      try (var above = MirrorLink.start(up);
          var link = startLink(iraq)) {
        awaitArrived(region, "HQ.regional.programmes", 2);
        awaitArrived(iraq, "RAME.HQ.regional.programmes", 2);
        write(headquarters, "regional.programmes", 2, 3);
        awaitArrived(iraq, "RAME.HQ.regional.programmes", 3);
        awaitInStep(above);
        awaitInStep(link);
      }
      assertThat(values(iraq, "RAME.HQ.regional.programmes")).containsExactly("0", "1", "2");
    }
  }

  @Test
  void a_transaction_that_a_killed_office_left_open_at_home_holds_nothing_up() throws Exception {
    var iraq = startCountry();
    create(region, "regional.programmes");
    write(region, "regional.programmes", 0, 2);
    try (var link = startLink(iraq)) {
      awaitArrived(iraq, "RAME.regional.programmes", 2);
      awaitInStep(link);
    }
    leaveTransactionOpen(iraq.client(), "RAME", "regional.programmes");
    write(region, "regional.programmes", 2, 4);

    try (var link = startLink(iraq)) {
      awaitArrived(iraq, "RAME.regional.programmes", 4);
      awaitInStep(link);
    }
    assertThat(values(iraq, "RAME.regional.programmes")).containsExactly("0", "1", "2", "3");
  }

  @Test
  void a_parent_that_goes_away_and_comes_back_gets_everything_once() throws Exception {
    var iraq = startCountry();
    create(iraq, "shared.events");
    write(iraq, "shared.events", 0, 200);
    try (var link = startLink(iraq)) {
      awaitInStep(link);
      region.close();
      write(iraq, "shared.events", 200, 500);
      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> {
            assertThat(link.status().state()).isEqualTo(State.CONNECTING);
            assertThat(link.status().totalBehind()).isEqualTo(300);
          });

      region = Brokers.start(Brokers.region(folder.resolve("region"), "RAME"));
      awaitInStep(link);
      assertThat(values(region, "IQ.shared.events")).containsExactlyElementsOf(numbers(0, 500));
    }
  }

  @Test
  void an_office_starts_and_stops_while_its_parent_is_out_of_reach_and_knows_what_is_owed()
      throws Exception {
    var iraq = startCountry();
    create(iraq, "shared.events");
    write(iraq, "shared.events", 0, 20);
    try (var link = startLink(iraq)) {
      awaitInStep(link);
    }
    region.close();
    write(iraq, "shared.events", 20, 25);

    var link = startLink(iraq);
    await().atMost(PATIENCE).until(() -> link.status().totalBehind() == 5);
    assertThat(link.status().state()).isEqualTo(State.CONNECTING);
    assertThat(link.status().detail()).contains("no answer from RAME at localhost:");
    assertThat(link.status().lastSuccess()).isPresent();
    await().atMost(15, TimeUnit.SECONDS).until(() -> closed(link));
  }

  @Test
  void a_removed_member_is_told_so_and_links_again_once_admitted() throws Exception {
    var iraq = startCountry();
    create(iraq, "shared.events");
    write(iraq, "shared.events", 0, 2);
    try (var admin = Admin.create(region.client())) {
      new MemberAccess(region.running(), admin).remove("IQ");
    }
    try (var link = startLink(iraq)) {
      await().atMost(PATIENCE).until(() -> link.status().state() == State.FAILED);
      assertThat(link.status().detail()).contains("RAME refuses this office");
    }
    joining = admit("IQ");
    try (var link = startLink(iraq)) {
      awaitInStep(link);
      assertThat(values(region, "IQ.shared.events")).containsExactly("0", "1");
    }
  }

  @Test
  void a_killed_office_goes_on_where_it_was_and_nothing_arrives_twice() throws Exception {
    var file = folder.resolve("IQ.joining");
    joining.writeTo(file);
    var home = folder.resolve("country");
    var arguments = new String[] {home.toString(), file.toString()};
    var total = 5_000;
    for (var round = 0; round < 3; round++) {
      try (var office =
          ChildJvm.start(
              LinkMain.class,
              folder.resolve("log-" + round),
              arguments[0],
              arguments[1],
              Integer.toString(round * total),
              Integer.toString((round + 1) * total))) {
        office.awaitLine("written");
        var arrivedBefore = round * total;
        // In the middle of mirroring: some of this round's records have arrived.
        await()
            .atMost(PATIENCE)
            .pollInterval(Duration.ofMillis(20))
            .until(() -> endOf("IQ.shared.events") > arrivedBefore + 100);
        office.kill();
      }
    }
    var iraq = startCountry("country/broker");
    try (var link = MirrorLink.start(new LinkSettings(home.resolve("link"), iraq, joining))) {
      awaitInStep(link);
    }
    assertThat(values(region, "IQ.shared.events")).isEqualTo(numbers(0, 3 * total));
  }

  @Test
  void a_transaction_that_a_killed_office_left_open_holds_nothing_up() throws Exception {
    var iraq = startCountry();
    create(iraq, "shared.events");
    write(iraq, "shared.events", 0, 2);
    try (var link = startLink(iraq)) {
      awaitInStep(link);
    }
    leaveTransactionOpen(joining.client(), "IQ", "shared.events");
    write(iraq, "shared.events", 2, 4);

    try (var link = startLink(iraq)) {
      awaitInStep(link);
      assertThat(values(region, "IQ.shared.events")).containsExactly("0", "1", "2", "3");
    }
  }

  /** What a kill leaves between the first record of a transaction and its end. */
  private static void leaveTransactionOpen(Map<String, ?> client, String origin, String topic)
      throws Exception {
    var settings = new HashMap<String, Object>(client);
    settings.put("transactional.id", origin + "-mm2-MirrorSourceConnector-0");
    settings.put("transaction.timeout.ms", 15 * 60 * 1000);
    var killed = Brokers.producer(settings);
    killed.initTransactions();
    killed.beginTransaction();
    killed
        .send(
            new ProducerRecord<>(
                OfficeNames.mirrorOffsets(origin),
                """
                ["MirrorSourceConnector",{"cluster":"%s","partition":0,"topic":"%s"}]\
                """
                    .formatted(origin, topic),
                """
                {"offset":9}\
                """))
        .get();
    killed.close(Duration.ZERO);
  }

  @Test
  void a_joining_file_of_another_office_is_refused() {
    var iraq = startCountry();
    var pakistan = admit("PK");
    assertThatThrownBy(() -> new LinkSettings(folder.resolve("link"), iraq, pakistan))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("for office PK, and this is IQ");
  }

  private EmbeddedBroker startCountry() {
    return startCountry("country");
  }

  private EmbeddedBroker startCountry(String name) {
    var started = Brokers.start(Brokers.country(folder.resolve(name), "IQ"));
    country = started;
    return started;
  }

  private MirrorLink startLink(EmbeddedBroker iraq) throws IOException {
    return MirrorLink.start(new LinkSettings(folder.resolve("link"), iraq, joining));
  }

  private Joining admit(String member) {
    try (var admin = Admin.create(region.client())) {
      return new MemberAccess(region.running(), admin).admit(member);
    }
  }

  private static boolean closed(MirrorLink link) {
    link.close();
    return true;
  }

  private static void awaitInStep(MirrorLink link) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> {
          assertThat(link.status().state()).as("%s", link.status()).isEqualTo(State.LINKED);
          assertThat(link.status().totalBehind()).isZero();
        });
  }

  private static void awaitArrived(EmbeddedBroker broker, String topic, int count) {
    await().atMost(PATIENCE).until(() -> read(broker.client(), topic).size() == count);
  }

  private long endOf(String topic) throws Exception {
    try (var consumer =
        new KafkaConsumer<>(region.client(), new StringDeserializer(), new StringDeserializer())) {
      if (!consumer.listTopics().containsKey(topic)) {
        return 0;
      }
      var partition = new TopicPartition(topic, 0);
      return consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
    }
  }

  private static void create(EmbeddedBroker broker, String... topics) {
    try (var admin = Admin.create(broker.client())) {
      new Topics(admin).create(List.of(topics).stream().map(OfficeTopic::facts).toList());
    }
  }

  private static void write(EmbeddedBroker broker, String topic, int from, int until) {
    try (var producer = Brokers.producer(broker.client())) {
      for (var number : numbers(from, until)) {
        var record = new ProducerRecord<>(topic, "IQ/" + number, number);
        record.headers().add("ce_type", "org.roundtable.test.v1".getBytes(UTF_8));
        producer.send(record);
      }
    }
  }

  private static void delete(EmbeddedBroker broker, String topic, String key) {
    try (var producer = Brokers.producer(broker.client())) {
      producer.send(new ProducerRecord<>(topic, key, null));
    }
  }

  private static List<String> numbers(int from, int until) {
    return IntStream.range(from, until).mapToObj(Integer::toString).toList();
  }

  private static List<String> values(EmbeddedBroker broker, String topic) {
    return read(broker.client(), topic).stream().map(ConsumerRecord::value).toList();
  }

  private static String allTextOf(EmbeddedBroker broker, String topic) {
    return read(broker.client(), topic).stream()
        .map(record -> record.key() + "=" + record.value())
        .reduce("", String::concat);
  }

  private static Iterable<String> topics(EmbeddedBroker broker) throws Exception {
    try (var admin = Admin.create(broker.client())) {
      return admin.listTopics().names().get();
    }
  }

  private static String setting(EmbeddedBroker broker, String topic, String name) throws Exception {
    try (var admin = Admin.create(broker.client())) {
      var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
      return admin.describeConfigs(List.of(resource)).all().get().get(resource).get(name).value();
    }
  }
}
