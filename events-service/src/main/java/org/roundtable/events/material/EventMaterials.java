package org.roundtable.events.material;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roundtable.platform.problem.Problem;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The files of one event, in the order in which they came.
 *
 * @param event its identifier
 */
@Document("eventMaterials")
record EventMaterials(@Id UUID event, @Version @Nullable Long version, List<Material> files) {

  static EventMaterials none(UUID event) {
    return new EventMaterials(event, null, List.of());
  }

  Optional<Material> find(UUID id) {
    return files.stream().filter(file -> file.id().equals(id)).findFirst();
  }

  void requireRoom(int most) {
    if (files.size() >= most) {
      throw Problem.invalid(
          "file",
          "The event has %d files, which is the most. Put some together, or remove one."
              .formatted(files.size()));
    }
  }

  EventMaterials with(Material another, int most) {
    requireRoom(most);
    List<Material> more = new ArrayList<>(files);
    more.add(another);
    return new EventMaterials(event, version, List.copyOf(more));
  }

  EventMaterials without(UUID id) {
    return new EventMaterials(
        event, version, files.stream().filter(file -> !file.id().equals(id)).toList());
  }
}
