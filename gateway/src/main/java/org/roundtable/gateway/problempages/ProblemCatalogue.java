package org.roundtable.gateway.problempages;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Every problem that the office's services can answer with.
 *
 * @param problems by the name at the end of the problem's type
 */
@Validated
@ConfigurationProperties("roundtable.gateway")
record ProblemCatalogue(@NotEmpty Map<String, @Valid Help> problems) {

  /**
   * Help with a problem.
   *
   * @param title the problem in a few words
   * @param meaning what it means
   * @param remedy what to do
   */
  record Help(@NotBlank String title, @NotBlank String meaning, @NotBlank String remedy) {}
}
