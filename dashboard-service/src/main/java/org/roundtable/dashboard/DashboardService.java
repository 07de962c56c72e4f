package org.roundtable.dashboard;

import org.roundtable.platform.start.RoundtableService;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The service of the dashboard. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class DashboardService {

  /** Starts the service alone. */
  public static void main(String[] args) {
    RoundtableService.of(DashboardService.class, "dashboard").run(args);
  }
}
