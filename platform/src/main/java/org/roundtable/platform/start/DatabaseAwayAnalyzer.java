package org.roundtable.platform.start;

import com.mongodb.MongoTimeoutException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says that the database doesn't answer, in place of a page of beans that need it. */
class DatabaseAwayAnalyzer extends AbstractFailureAnalyzer<MongoTimeoutException> {

  @Override
  protected FailureAnalysis analyze(Throwable root, MongoTimeoutException away) {
    return new FailureAnalysis(
        "The database doesn't answer: " + away.getMessage(),
        "Start it, or name another by SPRING_MONGODB_URI in the environment.",
        away);
  }
}
