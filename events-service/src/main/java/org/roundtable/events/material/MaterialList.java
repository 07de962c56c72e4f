package org.roundtable.events.material;

import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.stereotype.Component;

/** Keeps the lists of files. Two that come in the same moment are both taken. */
@Component
class MaterialList {

  private final AllMaterials materials;
  private final int most;

  MaterialList(AllMaterials materials, @Value("${roundtable.events.materials:50}") int most) {
    this.materials = materials;
    this.most = most;
  }

  EventMaterials of(UUID event) {
    return materials.findById(event).orElseGet(() -> EventMaterials.none(event));
  }

  void requireRoom(UUID event) {
    of(event).requireRoom(most);
  }

  /** The material under its identifier: this one, or that of an earlier run of the same request. */
  @Retryable(
      includes = {OptimisticLockingFailureException.class, DuplicateKeyException.class},
      maxRetries = 10,
      delay = 20,
      jitter = 20)
  Material add(UUID event, Material material) {
    EventMaterials current = of(event);
    return current
        .find(material.id())
        .orElseGet(() -> {
          materials.save(current.with(material, most));
          return material;
        });
  }

  @Retryable(
      includes = OptimisticLockingFailureException.class,
      maxRetries = 10,
      delay = 20,
      jitter = 20)
  void remove(UUID event, UUID id) {
    EventMaterials current = of(event);
    if (current.find(id).isPresent()) {
      materials.save(current.without(id));
    }
  }
}
