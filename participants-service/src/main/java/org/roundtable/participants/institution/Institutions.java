package org.roundtable.participants.institution;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.roundtable.contracts.InstitutionCode;
import org.roundtable.platform.problem.Problem;
import org.roundtable.platform.problem.ProblemType;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.CrudRepository;
import org.springframework.http.HttpStatus;

/** The institutions of the office's register. */
public interface Institutions extends CrudRepository<Institution, UUID> {

  /** What a request says that names an institution which isn't in the register. */
  ProblemType UNKNOWN =
      new ProblemType(
          "unknown-institution", HttpStatus.UNPROCESSABLE_CONTENT, "There is no such institution");

  Optional<Institution> findByCode(InstitutionCode code);

  /** A page behind a cursor; UUIDv7 identifiers lie in the order of creation. */
  List<Institution> findByIdGreaterThanOrderById(UUID after, Limit limit);

  /**
   * The institution that a field of a request names.
   *
   * @throws Problem {@code unknown-institution} if there is none
   */
  default Institution require(InstitutionCode code, String field) {
    return findByCode(code)
        .orElseThrow(() ->
            new Problem(
                UNKNOWN,
                field,
                "The office's register has no institution %s. Register it first.".formatted(code)));
  }
}
