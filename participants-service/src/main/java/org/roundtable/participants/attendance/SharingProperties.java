package org.roundtable.participants.attendance;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What of people is shared with others, as counts.
 *
 * @param smallestCell a group of fewer people is not told apart from others; 1 tells every group, 3
 *     is advised where being known to have attended is a danger
 */
@Validated
@ConfigurationProperties("roundtable.participants")
record SharingProperties(@DefaultValue("1") @Min(1) @Max(100) int smallestCell) {

  Suppression suppression() {
    return new Suppression(smallestCell);
  }
}
