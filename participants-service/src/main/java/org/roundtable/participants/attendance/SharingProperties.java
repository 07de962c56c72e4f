package org.roundtable.participants.attendance;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What of people is shared with others, as counts.
 *
 * @param smallestCell a group of fewer people is not told apart from others; 1 tells every group, 3
 *     is advised where being known to have attended is a danger
 * @param reachKeyFile the secret that the programme's country offices share, by which each counts a
 *     person alike; where there is no such file, unique people aren't told
 */
@Validated
@ConfigurationProperties("roundtable.participants")
record SharingProperties(@DefaultValue("1") @Min(1) @Max(100) int smallestCell, Path reachKeyFile) {

  Suppression suppression() {
    return new Suppression(smallestCell);
  }
}
