package org.roundtable.contracts.workplan;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.Contract;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.Regional;
import org.roundtable.contracts.Topics;

/**
 * What a region says of a member's plan. It comes down to the brokers of all members; each office
 * keeps only what is addressed to it.
 *
 * @param member the office whose plan it is
 * @param item the item that it is about; null for the plan as a whole
 * @param saidAt for people to read, never to order by
 */
@Contract(type = "org.roundtable.workplan.draft-comment.v1", topic = Topics.DRAFT_COMMENTS)
public record DraftCommentFact(
    OfficeCode office,
    UUID id,
    long version,
    OfficeCode member,
    UUID plan,
    @Nullable UUID item,
    PublicText text,
    Instant saidAt)
    implements Regional {}
