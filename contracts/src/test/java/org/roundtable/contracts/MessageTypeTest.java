package org.roundtable.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.roundtable.contracts.events.EventFact;
import org.roundtable.contracts.workplan.ProgrammeFact;

class MessageTypeTest {

  @Contract(type = "org.roundtable.test.private.v1", topic = Topics.EVENTS)
  record Private(OfficeCode office, UUID id, long version) implements Message {}

  @Test
  void a_message_that_is_not_shareable_cannot_be_put_on_a_shared_topic() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MessageType.of(Private.class))
        .withMessageContaining("local.*");
  }

  @Contract(type = "org.roundtable.test.both.v1", topic = Topics.PROGRAMMES)
  record Both(OfficeCode office, UUID id, long version) implements Shareable, Regional {}

  @Test
  void a_message_goes_up_or_comes_down_and_never_both() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MessageType.of(Both.class))
        .withMessageContaining("up and down");
    assertThat(MessageType.of(ProgrammeFact.class).comesDown()).isTrue();
    assertThat(MessageType.of(EventFact.class).comesDown()).isFalse();
  }

  @Test
  void every_message_has_a_type_and_a_topic_of_its_own() {
    assertThat(Contracts.all()).extracting(MessageType::type).doesNotHaveDuplicates();
    assertThat(Contracts.all()).extracting(MessageType::topic).doesNotHaveDuplicates();
    assertThat(Contracts.all())
        .extracting(MessageType::type)
        .allMatch(type -> type.matches("org\\.roundtable\\.[a-z]+\\.[a-z-]+\\.v\\d+"));
  }

  @Test
  void a_topic_is_followed_here_and_from_members_at_any_depth() {
    var events = MessageType.of(EventFact.class).topicHereAndCopied();

    assertThat("shared.events").matches(events);
    assertThat("IQ.shared.events").matches(events);
    assertThat("RAME.IQ.shared.events").matches(events);
    assertThat("local.shared.events").doesNotMatch(events);
    assertThat("shared.events-dlt").doesNotMatch(events);
  }
}
