package org.roundtable.contracts.participants;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.roundtable.contracts.Contract;
import org.roundtable.contracts.CountryCode;
import org.roundtable.contracts.OfficeCode;
import org.roundtable.contracts.Shareable;
import org.roundtable.contracts.Topics;

/**
 * What came of a training, as numbers of people. An office may merge its small cells; then the
 * parts and what isn't told apart add up to the whole.
 *
 * @param id the event's identifier
 * @param scored how many answered the questions both before and after
 * @param byChange of these, by how their score changed
 * @param changeNotToldApart how many are in the cells that {@code byChange} merges
 * @param followUps what people said of their work some months later
 */
@Contract(type = "org.roundtable.participants.training.v1", topic = Topics.TRAINING)
public record TrainingFact(
    OfficeCode office,
    UUID id,
    long version,
    CountryCode country,
    int scored,
    List<ByChange> byChange,
    int changeNotToldApart,
    List<FollowUp> followUps,
    Instant changedAt)
    implements Shareable {

  /** How a score after the training compares to the one before. */
  public enum Change {
    HIGHER,
    SAME,
    LOWER
  }

  /** How long after the training people were asked. */
  public enum After {
    MONTHS_3,
    MONTHS_6
  }

  /** Whether people use what they learnt. */
  public enum Use {
    YES,
    PARTLY,
    NO
  }

  /** People whose score changed in one way. */
  public record ByChange(Change change, int count) {}

  /**
   * What people said at one time.
   *
   * @param asked how many answered
   * @param notToldApart how many are in the cells that {@code byUse} merges
   */
  public record FollowUp(After after, int asked, List<ByUse> byUse, int notToldApart) {}

  /** People with one answer. */
  public record ByUse(Use use, int count) {}
}
