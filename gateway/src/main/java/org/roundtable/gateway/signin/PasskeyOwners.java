package org.roundtable.gateway.signin;

import org.jspecify.annotations.Nullable;
import org.roundtable.gateway.people.Account;
import org.roundtable.gateway.people.Accounts;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** Whose a passkey is: one of the office's accounts, and nobody else. */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

  private final Accounts accounts;

  PasskeyOwners(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
    return accounts.findById(UserHandle.account(id)).map(PasskeyOwners::entity).orElse(null);
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
    return accounts.findByUsername(username).map(PasskeyOwners::entity).orElse(null);
  }

  private static PublicKeyCredentialUserEntity entity(Account account) {
    return ImmutablePublicKeyCredentialUserEntity.builder()
        .id(UserHandle.of(account.id()))
        .name(account.username())
        .displayName(account.name())
        .build();
  }

  /** Accounts are made by invitation: there is nothing to save here. */
  @Override
  public void save(PublicKeyCredentialUserEntity entity) {
    if (findByUsername(entity.getName()) == null) {
      throw new IllegalStateException("a passkey needs an account");
    }
  }

  @Override
  public void delete(Bytes id) {
    throw new UnsupportedOperationException("accounts are closed, not deleted");
  }
}
