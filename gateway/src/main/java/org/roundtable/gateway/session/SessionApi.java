package org.roundtable.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.mongodb.spring.session.MongoIndexedSessionRepository;
import org.mongodb.spring.session.MongoSession;
import org.roundtable.gateway.people.AccountChanged;
import org.roundtable.gateway.people.Accounts;
import org.roundtable.platform.problem.Problem;
import org.springframework.context.event.EventListener;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where somebody is signed in, and how they end it. */
@RestController
@RequestMapping("/api/me/sessions")
class SessionApi {

  /**
   * A session as its owner sees it.
   *
   * @param id stands for the session, and can't be used in its place
   * @param current whether it is the one that asks
   */
  record View(
      String id, Instant since, Instant lastSeen, @Nullable String device, boolean current) {}

  private final MongoIndexedSessionRepository sessions;
  private final Accounts accounts;
  private final InstantSource clock;

  SessionApi(MongoIndexedSessionRepository sessions, Accounts accounts, InstantSource clock) {
    this.sessions = sessions;
    this.accounts = accounts;
    this.clock = clock;
  }

  @GetMapping
  List<View> all(Authentication caller, HttpServletRequest request) {
    return of(caller.getName()).stream()
        .map(session -> view(session, request))
        .sorted(Comparator.comparing(View::lastSeen).reversed())
        .toList();
  }

  @DeleteMapping("/{id}")
  ResponseEntity<Void> end(@PathVariable String id, Authentication caller) {
    MongoSession session =
        of(caller.getName()).stream()
            .filter(candidate -> publicId(candidate).equals(id))
            .findFirst()
            .orElseThrow(() -> Problem.notFound("You have no such session."));
    sessions.deleteById(session.getId());
    return ResponseEntity.noContent().build();
  }

  /** Signs out everywhere, here as well. */
  @DeleteMapping
  ResponseEntity<Void> endAll(Authentication caller, HttpServletRequest request) {
    accounts
        .findByUsername(caller.getName())
        .ifPresent(account -> accounts.save(account.signedOut(clock.instant())));
    end(caller.getName());
    // Or this request would save its session again as it ends.
    Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
    return ResponseEntity.noContent().build();
  }

  @EventListener
  void onAccountChanged(AccountChanged changed) {
    end(changed.account().username());
  }

  /** A request under way may save its session again; what counts is the account's own note. */
  private void end(String username) {
    of(username).forEach(session -> sessions.deleteById(session.getId()));
  }

  private List<MongoSession> of(String username) {
    return List.copyOf(sessions.findByPrincipalName(username).values());
  }

  private static View view(MongoSession session, HttpServletRequest request) {
    boolean current =
        Optional.ofNullable(request.getSession(false))
            .filter(own -> own.getId().equals(session.getId()))
            .isPresent();
    String device = session.getAttribute(DeviceNote.ATTRIBUTE);
    return new View(
        publicId(session),
        session.getCreationTime(),
        session.getLastAccessedTime(),
        device,
        current);
  }

  private static String publicId(MongoSession session) {
    return DigestUtils.sha256Hex("session " + session.getId());
  }
}
