package org.roundtable.office;

import java.nio.file.Path;
import org.roundtable.contracts.OfficeCode;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/**
 * The log of the whole process: one JSON document a line, in the data folder.
 *
 * <p>It is opened before anything that logs. The services that start later find the logging set up
 * and leave it as it is.
 */
@Configuration(proxyBeanMethods = false)
class OfficeLog {

  /** Opens the log; closing the result ends it. */
  static AutoCloseable open(Path file, OfficeCode office) {
    System.clearProperty("logback.configurationFile");
    ConfigurableApplicationContext log =
        new SpringApplicationBuilder(OfficeLog.class)
            .web(WebApplicationType.NONE)
            .bannerMode(Banner.Mode.OFF)
            .registerShutdownHook(false)
            .run(
                "--spring.config.name=roundtable,office",
                "--spring.main.web-application-type=none",
                "--roundtable.office.code=" + office,
                "--logging.file.name=" + file,
                "--logging.structured.format.file=logstash",
                "--logging.threshold.console=off");
    System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
    return log;
  }
}
