package org.roundtable.events;

import org.roundtable.platform.start.RoundtableService;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.resilience.annotation.EnableResilientMethods;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The service of events. */
@SpringBootApplication
@EnableScheduling
@EnableResilientMethods
public class EventsService {

  /** Starts the service alone. */
  public static void main(String[] args) {
    RoundtableService.of(EventsService.class, "events").run(args);
  }
}
