package org.roundtable.gateway.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.CrudRepository;

/** Everybody who may sign in at this office. */
public interface Accounts extends CrudRepository<Account, UUID> {

  Optional<Account> findByUsername(String username);

  /** Whom an identity provider means. */
  Optional<Account> findByIdentityIssuerAndIdentitySubject(String issuer, String subject);

  /** A page behind a cursor; UUIDv7 identifiers lie in the order of creation. */
  List<Account> findByIdGreaterThanOrderById(UUID after, Limit limit);
}
