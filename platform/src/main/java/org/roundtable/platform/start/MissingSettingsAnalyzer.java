package org.roundtable.platform.start;

import static java.util.stream.Collectors.joining;

import java.util.Locale;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says which settings are missing, and how to give them. */
class MissingSettingsAnalyzer extends AbstractFailureAnalyzer<MissingSettingsException> {

  @Override
  protected FailureAnalysis analyze(Throwable root, MissingSettingsException missing) {
    return new FailureAnalysis(
        "The service is not told " + String.join(" and ", missing.names()) + ".",
        "Set " + missing.names().stream().map(this::variable).collect(joining(" and ")) + ".",
        missing);
  }

  private String variable(String name) {
    String variable = name.replace('.', '_').replace("-", "").toUpperCase(Locale.ROOT);
    return "%s in the environment (or --%s=…)".formatted(variable, name);
  }
}
