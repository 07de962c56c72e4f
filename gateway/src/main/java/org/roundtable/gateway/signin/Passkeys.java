package org.roundtable.gateway.signin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roundtable.gateway.people.Account;
import org.roundtable.gateway.people.AccountChanged;
import org.springframework.context.event.EventListener;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** The passkeys, as Spring Security asks for them. */
@Component
class Passkeys implements UserCredentialRepository {

  private final PasskeyStore store;

  Passkeys(PasskeyStore store) {
    this.store = store;
  }

  /** Whether somebody has one. */
  boolean has(Account account) {
    return store.existsByAccount(account.id());
  }

  @EventListener
  void forget(AccountChanged changed) {
    if (changed.kind() == AccountChanged.Kind.RESET) {
      store.deleteByAccount(changed.account().id());
    }
  }

  @Override
  public void save(CredentialRecord credential) {
    store.save(Passkey.of(credential));
  }

  @Override
  public void delete(Bytes credential) {
    store.deleteById(credential.toBase64UrlString());
  }

  @Override
  public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
    return store.findById(credential.toBase64UrlString()).map(Passkey::credential).orElse(null);
  }

  @Override
  public List<CredentialRecord> findByUserId(Bytes user) {
    return store.findByAccount(UserHandle.account(user)).stream().map(Passkey::credential).toList();
  }
}
