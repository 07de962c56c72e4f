package org.roundtable.gateway.machine;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.CrudRepository;

/** Every machine that was ever let in. */
interface MachineClients extends CrudRepository<MachineClient, UUID> {

  Optional<MachineClient> findByClientId(String clientId);

  /** A page behind a cursor; UUIDv7 identifiers lie in the order of creation. */
  List<MachineClient> findByIdGreaterThanOrderById(UUID after, Limit limit);
}
