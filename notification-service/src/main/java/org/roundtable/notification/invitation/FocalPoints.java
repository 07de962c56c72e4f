package org.roundtable.notification.invitation;

import java.util.List;
import java.util.UUID;
import org.roundtable.contracts.InstitutionCode;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.ListCrudRepository;

/** The focal points of the institutions that this office invites. */
public interface FocalPoints extends ListCrudRepository<FocalPoint, UUID> {

  /** An institution's, the oldest first. */
  List<FocalPoint> findByInstitutionOrderById(InstitutionCode institution);

  /** A page behind a cursor; UUIDv7 identifiers lie in the order of creation. */
  List<FocalPoint> findByIdGreaterThanOrderById(UUID after, Limit limit);
}
