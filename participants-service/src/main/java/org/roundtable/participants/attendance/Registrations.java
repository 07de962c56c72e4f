package org.roundtable.participants.attendance;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.platform.problem.Problem;
import org.springframework.data.domain.Limit;
import org.springframework.data.mongodb.repository.Query;
import org.springframework.data.repository.CrudRepository;

/** People's places at events. */
interface Registrations extends CrudRepository<Registration, UUID> {

  /** A page behind a cursor; UUIDv7 identifiers lie in the order of creation. */
  List<Registration> findByEventAndIdGreaterThanOrderById(UUID event, UUID after, Limit limit);

  List<Registration> findByEventAndState(UUID event, RegistrationState state);

  List<Registration> findByEventAndInstitutionAndIdGreaterThanOrderById(
      UUID event, InstitutionCode institution, UUID after, Limit limit);

  int countByEventAndState(UUID event, RegistrationState state);

  int countByEventAndInstitution(UUID event, InstitutionCode institution);

  @Query("{'ticket.hash': ?0}")
  Optional<Registration> withTicket(String hash);

  void deleteByPerson(UUID person);

  /**
   * A place at an event that a path names.
   *
   * @throws Problem {@code not-found} if there is none
   */
  default Registration require(UUID event, UUID registration) {
    return findById(registration)
        .filter(found -> found.event().equals(event))
        .orElseThrow(() ->
            Problem.notFound("No registration " + registration + " is known for this event."));
  }
}
