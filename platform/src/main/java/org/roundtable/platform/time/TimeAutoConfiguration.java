package org.roundtable.platform.time;

import java.time.Clock;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** The clock that decisions read. */
@AutoConfiguration
public class TimeAutoConfiguration {

  /** To the millisecond, which is what MongoDB keeps: what was decided equals what is read back. */
  @Bean
  @ConditionalOnMissingBean
  InstantSource clock() {
    return Clock.tickMillis(java.time.ZoneOffset.UTC);
  }
}
