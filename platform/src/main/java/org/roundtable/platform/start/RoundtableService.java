package org.roundtable.platform.start;

import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Starts a service: the same way alone and as one of an office's siblings. */
public final class RoundtableService {

  private RoundtableService() {}

  /**
   * A service about to start.
   *
   * @param application its {@code @SpringBootApplication}
   * @param name its short name, for example {@code workplan}: its settings are read from {@code
   *     <name>.yaml} over the platform's {@code roundtable.yaml}
   */
  public static SpringApplicationBuilder of(Class<?> application, String name) {
    // Several services share one class path in an office's process, so none owns application.yaml.
    return new SpringApplicationBuilder(application)
        .properties("spring.config.name=roundtable," + name)
        .initializers(new RequiredSettings())
        .bannerMode(Banner.Mode.OFF);
  }
}
