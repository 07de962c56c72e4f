package org.roundtable.workplan.progress.result;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.roundtable.workplan.progress.HistoryPage;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * The results of indicators, none of which ever changes or goes.
 *
 * <p>As with an activity's notes, a result is decided by the one write of its series, which holds
 * the last one whole, and is filed here after. Whoever reads the history or adds to it files the
 * last one first, if a crash left it out.
 */
@Component
class ResultHistory {

  private final MongoOperations mongo;

  ResultHistory(MongoOperations mongo) {
    this.mongo = mongo;
  }

  /** Files the last result of a series; once more does no harm. */
  void file(IndicatorSeries series) {
    IndicatorResult last = series.last();
    if (last == null) {
      return;
    }
    try {
      mongo.insert(new ResultEntry(last.id(), series.plan(), series.id(), last.number(), last));
    } catch (DuplicateKeyException filedBefore) {
      // It is there, and stays as it is.
    }
  }

  Optional<IndicatorResult> find(UUID item, UUID result) {
    return Optional.ofNullable(
            mongo.findOne(
                Query.query(where("_id").is(result).and("item").is(item)), ResultEntry.class))
        .map(ResultEntry::result);
  }

  /** An indicator's results, newest first. */
  List<IndicatorResult> page(UUID item, HistoryPage.Request page) {
    Query query = Query.query(where("item").is(item).and("number").lt(page.below()));
    return mongo
        .find(query.with(Sort.by("number").descending()).limit(page.limit()), ResultEntry.class)
        .stream()
        .map(ResultEntry::result)
        .toList();
  }
}
