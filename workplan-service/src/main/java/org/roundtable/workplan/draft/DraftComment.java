package org.roundtable.workplan.draft;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.platform.outbox.Aggregate;
import org.roundtable.platform.outbox.OutboxEntry;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What an office says of another's open plan, such as a region of a member's draft. It is never
 * changed: who thinks otherwise later says so in another.
 *
 * @param office who says it
 * @param member whose plan it is
 * @param item the item that it is about; null for the plan as a whole
 */
@Document("draftComments")
@CompoundIndex(name = "ofPlan", def = "{'member': 1, 'plan': 1, '_id': 1}")
record DraftComment(
    @Id UUID id,
    @Version @Nullable Long version,
    OfficeCode office,
    OfficeCode member,
    UUID plan,
    @Nullable UUID item,
    PublicText text,
    Instant saidAt,
    @JsonIgnore List<OutboxEntry> outbox)
    implements Aggregate {

  @Override
  public DraftComment withOutbox(List<OutboxEntry> owed) {
    return new DraftComment(id, version, office, member, plan, item, text, saidAt, owed);
  }
}
