package org.roundtable.workplan.review;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How many files may be attached; {@code roundtable.files.max-size} says how large each may be.
 *
 * @param perInput to an institution's input
 * @param perRound to a round, for the invited to read
 */
@Validated
@ConfigurationProperties("roundtable.workplan.attachments")
record AttachmentLimits(
    @DefaultValue("10") @Min(0) @Max(200) int perInput,
    @DefaultValue("20") @Min(0) @Max(200) int perRound) {}
