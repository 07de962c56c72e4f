package org.roundtable.gateway.doorlog;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roundtable.gateway.machine.MachineEvent;
import org.roundtable.gateway.machine.MachineRoom;
import org.roundtable.gateway.people.Account;
import org.roundtable.gateway.people.AccountChanged;
import org.roundtable.gateway.people.Accounts;
import org.roundtable.gateway.people.PasswordChosen;
import org.roundtable.gateway.provider.ProviderRefused;
import org.roundtable.platform.audit.AuditChain;
import org.roundtable.platform.audit.Deed;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Notes who signed in, who tried in vain, who left, and whom an administrator let in or shut out.
 * What people then do stands in the logs of the services.
 */
@Component
class DoorLog {

  private static final String FACTOR = "FACTOR_";
  private static final String NOBODY = "nobody known";

  private final AuditChain chain;
  private final Accounts accounts;
  private final MachineRoom machines;
  private final InstantSource clock;

  DoorLog(AuditChain chain, Accounts accounts, MachineRoom machines, InstantSource clock) {
    this.chain = chain;
    this.accounts = accounts;
    this.machines = machines;
    this.clock = clock;
  }

  @EventListener
  void onSignIn(InteractiveAuthenticationSuccessEvent event) {
    Authentication caller = event.getAuthentication();
    note(caller.getName(), "SIGN IN by " + factors(caller), "/login");
  }

  private static String factors(Authentication caller) {
    return caller.getAuthorities().stream()
        .map(authority -> String.valueOf(authority.getAuthority()))
        .filter(authority -> authority.startsWith(FACTOR))
        .map(factor -> factor.substring(FACTOR.length()).toLowerCase(Locale.ROOT))
        .sorted()
        .collect(Collectors.joining(" and "));
  }

  /** A name that nobody has may be a password in the wrong field: it isn't kept. */
  @EventListener
  void onFailure(AbstractAuthenticationFailureEvent event) {
    note(known(event.getAuthentication()), "SIGN IN REFUSED", path());
  }

  private String known(Authentication tried) {
    boolean machine = tried instanceof OAuth2ClientAuthenticationToken;
    return machine
        ? machines.nameInLogs(tried.getName()).orElse(NOBODY)
        : accounts.findByUsername(tried.getName()).map(Account::username).orElse(NOBODY);
  }

  @EventListener
  void onSignOut(LogoutSuccessEvent event) {
    note(event.getAuthentication().getName(), "SIGN OUT", "/logout");
  }

  @EventListener
  void onPasswordChosen(PasswordChosen event) {
    note(event.account().username(), "CHOOSE PASSWORD", record(event.account()));
  }

  @EventListener
  void onAccountChanged(AccountChanged event) {
    String who =
        switch (event.kind()) {
          case INVITED, CHANGED, RESET -> caller();
          case ADMITTED, FOLLOWED -> event.account().username();
        };
    note(who, "ACCOUNT " + event.kind(), record(event.account()));
  }

  @EventListener
  void onProviderRefused(ProviderRefused event) {
    String who = event.username() == null ? NOBODY : event.username();
    note(who, "SIGN IN by provider REFUSED, " + event.refusal(), "/login");
  }

  @EventListener
  void onMachine(MachineEvent event) {
    boolean itself = event.kind() == MachineEvent.Kind.TOKEN;
    note(itself ? event.machine() : caller(), "MACHINE " + event.kind(), event.address());
  }

  private void note(String who, String action, String record) {
    List<String> roles =
        accounts
            .findByUsername(who)
            .map(account -> account.roles().stream().map(Enum::name).sorted().toList())
            .orElse(List.of());
    chain.append(
        new Deed(
            clock.instant(),
            who,
            roles,
            null,
            address(),
            action,
            record,
            null,
            null,
            null,
            null,
            List.of()));
  }

  private static String caller() {
    @Nullable Authentication caller = SecurityContextHolder.getContext().getAuthentication();
    return caller == null ? NOBODY : caller.getName();
  }

  private static String record(Account account) {
    return "/api/accounts/" + account.id();
  }

  private static String address() {
    return request().map(HttpServletRequest::getRemoteAddr).orElse("");
  }

  private static String path() {
    return request().map(HttpServletRequest::getRequestURI).orElse("");
  }

  private static Optional<HttpServletRequest> request() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
        ? Optional.of(current.getRequest())
        : Optional.empty();
  }
}
