package org.roundtable.gateway.problempages;

import java.util.Map;
import org.roundtable.gateway.problempages.ProblemCatalogue.Help;
import org.roundtable.platform.problem.Problem;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Answers at the problems' types, to a person with a page and to a program with JSON. */
@Controller
class ProblemPages {

  private final ProblemCatalogue catalogue;

  ProblemPages(ProblemCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  @GetMapping(value = "/problems/{name}", produces = MediaType.TEXT_HTML_VALUE)
  ModelAndView page(@PathVariable String name) {
    return new ModelAndView("problem", Map.of("help", help(name)));
  }

  @GetMapping(value = "/problems/{name}", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  Help json(@PathVariable String name) {
    return help(name);
  }

  private Help help(String name) {
    return catalogue
        .help(name)
        .orElseThrow(() -> Problem.notFound("No problem is called '%s'.".formatted(name)));
  }
}
