package org.roundtable.gateway;

import org.roundtable.platform.start.RoundtableService;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The office's front door. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Gateway {

  /** Starts the gateway alone. */
  public static void main(String[] args) {
    RoundtableService.of(Gateway.class, "gateway").run(args);
  }
}
