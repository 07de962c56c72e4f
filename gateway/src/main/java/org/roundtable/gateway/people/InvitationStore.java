package org.roundtable.gateway.people;

import java.util.UUID;
import org.springframework.data.repository.CrudRepository;

/** The links that have not been used. */
interface InvitationStore extends CrudRepository<Invitation, String> {

  void deleteByAccount(UUID account);
}
