package org.roundtable.notification;

import org.roundtable.platform.start.RoundtableService;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The service of subscriptions and deliveries. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class NotificationService {

  /** Starts the service alone. */
  public static void main(String[] args) {
    RoundtableService.of(NotificationService.class, "notification").run(args);
  }
}
