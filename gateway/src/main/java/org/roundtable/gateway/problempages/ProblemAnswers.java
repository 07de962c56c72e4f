package org.roundtable.gateway.problempages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.roundtable.gateway.problempages.ProblemCatalogue.Help;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.problem.ProblemWriter;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Answers with a problem where no controller is in charge: a person gets its page. */
@Component
public class ProblemAnswers {

  private final ProblemCatalogue catalogue;
  private final ProblemWriter problems;
  private final ViewResolver pages;
  private final LocaleResolver languages;

  ProblemAnswers(
      ProblemCatalogue catalogue,
      ProblemWriter problems,
      @Qualifier("mustacheViewResolver") ViewResolver pages,
      LocaleResolver languages) {
    this.catalogue = catalogue;
    this.problems = problems;
    this.pages = pages;
    this.languages = languages;
  }

  /** Answers the request; headers of its own must be set before. */
  public void answer(HttpServletRequest request, HttpServletResponse response, Problem problem)
      throws IOException {
    Help help = catalogue.help(problem.type().name()).orElse(null);
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    if (help == null || accept == null || !accept.contains(MediaType.TEXT_HTML_VALUE)) {
      problems.write(response, problem);
      return;
    }
    response.setStatus(problem.type().status().value());
    show(help, request, response);
  }

  private void show(Help help, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      View page = pages.resolveViewName("problem", languages.resolveLocale(request));
      if (page == null) {
        throw new IllegalStateException("there is no page for problems");
      }
      page.render(Map.of("help", help), request, response);
    } catch (IOException | RuntimeException failure) {
      throw failure;
    } catch (Exception failure) {
      throw new IllegalStateException("the page of a problem can't be written", failure);
    }
  }
}
