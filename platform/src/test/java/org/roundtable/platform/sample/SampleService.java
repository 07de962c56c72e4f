package org.roundtable.platform.sample;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Keeps notices, tells others of them, and listens to theirs. */
@SpringBootApplication
public class SampleService {

  @Bean
  MovableClock clock() {
    return new MovableClock();
  }
}
