package org.roundtable.workplan.progress.period;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.Period;
import org.roundtable.contracts.PublicText;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * That a period of a plan was locked or opened again. The last turn says which of the two it is;
 * none ever changes.
 *
 * @param id made of plan, period and number, so that two at once are not both the next turn
 * @param period {@link Period}'s value
 * @param number counts a period's turns from 1
 * @param reason why it was opened again
 * @param by the role that it was done in; the audit log holds the account
 */
@Document("periodTurns")
@CompoundIndex(name = "ofPeriod", def = "{'plan': 1, 'period': 1, 'number': 1}")
record PeriodTurn(
    @JsonIgnore @Id String id,
    UUID plan,
    Period period,
    int number,
    boolean locked,
    @Nullable PublicText reason,
    Instant at,
    String by) {}
