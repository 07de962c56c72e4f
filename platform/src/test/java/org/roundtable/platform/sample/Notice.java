package org.roundtable.platform.sample;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.PublicText;
import org.roundtable.platform.outbox.Aggregate;
import org.roundtable.platform.outbox.OutboxEntry;
import org.roundtable.platform.problem.Problem;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/** Something that the office lets others know. */
@Document("notices")
public record Notice(
    @Id UUID id,
    @Version @Nullable Long version,
    PublicText title,
    List<PublicText> lines,
    @JsonIgnore List<OutboxEntry> outbox)
    implements Aggregate {

  static final String FORBIDDEN = "forbidden";

  public Notice {
    if (title.value().equals(FORBIDDEN)) {
      throw Problem.invalid("title", "No notice has this title.");
    }
  }

  /** A new notice. */
  public static Notice of(String title) {
    return new Notice(UUID.randomUUID(), null, new PublicText(title), List.of(), List.of());
  }

  public Notice titled(String other) {
    return new Notice(id, version, new PublicText(other), lines, outbox);
  }

  public Notice saying(List<PublicText> other) {
    return new Notice(id, version, title, other, outbox);
  }

  @Override
  public Notice withOutbox(List<OutboxEntry> owed) {
    return new Notice(id, version, title, lines, owed);
  }
}
