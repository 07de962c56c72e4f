package org.roundtable.workplan;

import org.roundtable.platform.start.RoundtableService;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.resilience.annotation.EnableResilientMethods;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The service of workplans. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
@EnableResilientMethods
public class WorkplanService {

  /** Starts the service alone. */
  public static void main(String[] args) {
    RoundtableService.of(WorkplanService.class, "workplan").run(args);
  }
}
