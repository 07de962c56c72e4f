package org.roundtable.gateway.language;

import java.util.Map;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.problem.ProblemType;

/** A problem that a page tells its reader in their language; programs are told it in English. */
public final class PageProblem extends Problem {

  private final transient Sentence sentence;

  public PageProblem(ProblemType type, String field, Sentence sentence) {
    super(type, field, Words.in(Language.ENGLISH).say(sentence));
    this.sentence = sentence;
  }

  /** A value that can't be used, and why by the name of a text. */
  public static PageProblem invalid(String field, String key) {
    return invalid(field, key, Map.of());
  }

  /** A value that can't be used, and why by the name of a text and what goes into it. */
  public static PageProblem invalid(String field, String key, Map<String, ?> values) {
    return new PageProblem(ProblemType.INVALID_FIELD, field, new Sentence(key, values));
  }

  /** What to tell the reader of a page. */
  public Sentence sentence() {
    return sentence;
  }
}
