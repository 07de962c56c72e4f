package org.roundtable.events;

import org.roundtable.platform.start.RoundtableService;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The service of events. */
@SpringBootApplication
public class EventsService {

  /** Starts the service alone. */
  public static void main(String[] args) {
    RoundtableService.of(EventsService.class, "events").run(args);
  }
}
