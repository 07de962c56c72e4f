package org.roundtable.platform.idempotency;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.repository.CrudRepository;

/**
 * The identifier for what a POST creates, as a parameter of a controller method: a UUIDv7.
 *
 * <p>A repetition of a request whose first run died gets the same identifier again, so that the
 * thing is created once whatever happened.
 */
public record NewId(UUID value) {

  private static final String ATTRIBUTE = NewId.class.getName();

  static void offer(HttpServletRequest request, UUID id) {
    request.setAttribute(ATTRIBUTE, new NewId(id));
  }

  static NewId of(HttpServletRequest request) {
    Object offered = request.getAttribute(ATTRIBUTE);
    return offered instanceof NewId id ? id : new NewId(UuidCreator.getTimeOrderedEpoch());
  }

  /** Saves a new thing under this identifier, or finds the one that an earlier run saved. */
  public <T> T insert(CrudRepository<T, UUID> repository, T created) {
    try {
      return repository.save(created);
    } catch (DuplicateKeyException existing) {
      @Nullable T earlier = repository.findById(value).orElse(null);
      if (earlier == null) {
        throw existing;
      }
      return earlier;
    }
  }
}
