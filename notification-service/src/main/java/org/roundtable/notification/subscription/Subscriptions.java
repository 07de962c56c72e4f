package org.roundtable.notification.subscription;

import java.util.List;
import java.util.UUID;
import org.roundtable.notification.alert.AlertKind;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.ListCrudRepository;

/** The subscriptions of this office's partners. */
public interface Subscriptions extends ListCrudRepository<Subscription, UUID> {

  /** Those that want this kind of alert, among others or alone. */
  List<Subscription> findByAlerts(AlertKind kind);

  /** A page behind a cursor; UUIDv7 identifiers lie in the order of creation. */
  List<Subscription> findByIdGreaterThanOrderById(UUID after, Limit limit);
}
