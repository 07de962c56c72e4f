package org.roundtable.gateway.problempages;

import java.util.Optional;
import org.roundtable.gateway.language.Language;
import org.roundtable.gateway.language.Words;
import org.springframework.stereotype.Component;

/**
 * Every problem that the office's services can answer with, told in {@code
 * problems_<language>.properties}.
 */
@Component
class ProblemCatalogue {

  /**
   * Help with a problem, in English for programs; its page has it in each language.
   *
   * @param name the end of the problem's type
   * @param title the problem in a few words
   * @param meaning what it means
   * @param remedy what to do
   */
  record Help(String name, String title, String meaning, String remedy) {}

  /** The help with a problem, by the name at the end of its type. */
  Optional<Help> help(String name) {
    Words words = Words.in(Language.ENGLISH);
    String problem = "problem." + name;
    return words.keys().contains(problem + ".title")
        ? Optional.of(
            new Help(
                name,
                words.say(problem + ".title"),
                words.say(problem + ".meaning"),
                words.say(problem + ".remedy")))
        : Optional.empty();
  }
}
