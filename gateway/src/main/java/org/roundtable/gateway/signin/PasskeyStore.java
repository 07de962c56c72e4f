package org.roundtable.gateway.signin;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.CrudRepository;

/** The passkeys of all accounts. */
interface PasskeyStore extends CrudRepository<Passkey, String> {

  List<Passkey> findByAccount(UUID account);

  boolean existsByAccount(UUID account);

  void deleteByAccount(UUID account);
}
