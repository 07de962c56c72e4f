package org.roundtable.workplan.progress;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When something doesn't go as planned.
 *
 * @param startGrace how many days behind its planned start an activity may still wait before it
 *     starts late
 * @param onTrack which share of the way from the baseline that a target asks for by now an
 *     indicator must have gone to be on track; 0.75 lets it lag by a quarter
 * @param overspent which share of a budget line may be spent; 1 is all of it and no more
 * @param judgeEvery how often indicators are judged anew, as time passes and targets change
 */
@Validated
@ConfigurationProperties("roundtable.workplan.progress")
public record ProgressProperties(
    @DefaultValue("7") @PositiveOrZero int startGrace,
    @DefaultValue("0.75") @DecimalMin("0") @DecimalMax("1") BigDecimal onTrack,
    @DefaultValue("1") @DecimalMin("1") @DecimalMax("2") BigDecimal overspent,
    @DefaultValue("10m") Duration judgeEvery) {}
