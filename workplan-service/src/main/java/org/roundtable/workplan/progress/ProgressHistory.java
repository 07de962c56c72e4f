package org.roundtable.workplan.progress;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.roundtable.workplan.plan.PlanTracking;
import org.roundtable.workplan.plan.Progress;
import org.roundtable.workplan.plan.ProgressNote;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * The notes on activities, none of which ever changes or goes.
 *
 * <p>A note is decided by the one write of its activity's document, which holds the last note whole
 * and says it to others. It is filed here after. A crash in between loses nothing: whoever reads
 * the history or adds to it files the activity's last note first, if it isn't here.
 */
@Component
class ProgressHistory {

  private final MongoOperations mongo;

  ProgressHistory(MongoOperations mongo) {
    this.mongo = mongo;
  }

  /** Files the activity's last note; once more does no harm. */
  void file(PlanTracking.Item item) {
    Progress progress = item.progress();
    if (progress == null) {
      return;
    }
    ProgressNote last = progress.last();
    try {
      mongo.insert(new ProgressEntry(last.id(), item.plan(), item.id(), last.number(), last));
    } catch (DuplicateKeyException filedBefore) {
      // It is there, and stays as it is.
    }
  }

  Optional<ProgressNote> find(UUID item, UUID note) {
    return Optional.ofNullable(
            mongo.findOne(
                Query.query(where("_id").is(note).and("item").is(item)), ProgressEntry.class))
        .map(ProgressEntry::note);
  }

  /** The notes on an activity, newest first. */
  List<ProgressNote> page(UUID item, HistoryPage.Request page) {
    Query query = Query.query(where("item").is(item).and("number").lt(page.below()));
    return mongo
        .find(query.with(Sort.by("number").descending()).limit(page.limit()), ProgressEntry.class)
        .stream()
        .map(ProgressEntry::note)
        .toList();
  }
}
