package org.roundtable.participants.person;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.platform.problem.Problem;
import org.springframework.data.domain.Limit;
import org.springframework.data.mongodb.repository.Query;
import org.springframework.data.repository.CrudRepository;

/** The people that this office knows. */
public interface People extends CrudRepository<Person, UUID> {

  /** A page behind a cursor; UUIDv7 identifiers lie in the order of creation. */
  List<Person> findByReadingsAndIdGreaterThanOrderById(Reading reading, UUID after, Limit limit);

  List<Person> findByReadingsAndInstitutionAndIdGreaterThanOrderById(
      Reading reading, InstitutionCode institution, UUID after, Limit limit);

  /** The records that were merged into this one, not through another. */
  @Query("{'merge.keeper': ?0}")
  List<Person> mergedInto(UUID keeper);

  @Query("{'merge._id': ?0}")
  Optional<Person> withMerge(UUID merge);

  /** Those who share an entry with somebody. */
  List<Person> findByLikenessIn(List<String> likeness, Limit limit);

  /**
   * The person with this id, or the one that its record was merged into.
   *
   * @throws Problem {@code not-found} if there is none, {@code person-erased} if it was erased
   */
  default Person require(UUID id) {
    Person person = kept(known(id));
    if (person.isErased()) {
      throw PersonProblems.erased();
    }
    return person;
  }

  /** The record that this one was merged into, or itself. */
  default Person kept(Person record) {
    Merge merge = record.merge();
    return merge == null ? record : kept(known(merge.keeper()));
  }

  private Person known(UUID id) {
    return findById(id).orElseThrow(() -> Problem.notFound("No person " + id + " is known here."));
  }
}
