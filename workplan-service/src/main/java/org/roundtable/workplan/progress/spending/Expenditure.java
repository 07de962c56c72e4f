package org.roundtable.workplan.progress.spending;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.contracts.PublicText;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Money of a budget line that was committed or spent. It never changes: a correction is an entry of
 * its own, whose amount is added to what it corrects.
 *
 * @param activity the item that the line belongs to
 * @param line the budget line
 * @param funder the line's, as all that follows up to {@code currency}, when this was entered
 * @param amount exact; negative only in a correction
 * @param corrects the entry that it corrects
 * @param root the entry at the beginning of the corrections, its own where it corrects none
 * @param turn counts the corrections of the root from 1, 0 for the root: two at once can't both be
 *     the next, so that a sum is checked against all that went before
 * @param by the role that it was entered in; the audit log holds the account
 */
@Document("expenditures")
@CompoundIndex(name = "turns", def = "{'root': 1, 'turn': 1}", unique = true)
@CompoundIndex(name = "ofPlan", def = "{'plan': 1, '_id': 1}")
@CompoundIndex(name = "ofActivity", def = "{'plan': 1, 'activity': 1, '_id': 1}")
@CompoundIndex(name = "ofLine", def = "{'plan': 1, 'line': 1, '_id': 1}")
record Expenditure(
    @Id UUID id,
    UUID plan,
    UUID activity,
    UUID line,
    PublicText funder,
    int year,
    Currency currency,
    SpendingKind kind,
    LocalDate date,
    @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount,
    @Nullable PublicText note,
    @Nullable UUID corrects,
    @JsonIgnore UUID root,
    @JsonIgnore int turn,
    Instant at,
    String by) {}
