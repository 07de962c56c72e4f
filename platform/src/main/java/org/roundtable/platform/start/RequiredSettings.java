package org.roundtable.platform.start;

import java.util.List;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Looks for the settings that {@code roundtable.required} names before anything starts. */
class RequiredSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    Environment environment = context.getEnvironment();
    List<String> missing =
        Binder.get(environment)
            .bind("roundtable.required", Bindable.listOf(String.class))
            .orElse(List.of())
            .stream()
            .filter(name -> !StringUtils.hasText(environment.getProperty(name)))
            .toList();
    if (!missing.isEmpty()) {
      throw new MissingSettingsException(missing);
    }
  }
}
