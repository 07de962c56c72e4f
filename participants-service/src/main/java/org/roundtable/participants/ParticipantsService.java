package org.roundtable.participants;

import org.roundtable.platform.start.RoundtableService;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.resilience.annotation.EnableResilientMethods;

/** The service of people, institutions and attendance. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableResilientMethods
public class ParticipantsService {

  /** Starts the service alone. */
  public static void main(String[] args) {
    RoundtableService.of(ParticipantsService.class, "participants").run(args);
  }
}
