package org.roundtable.gateway.signin;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;

/**
 * A passkey of an account: a public key, of which there is nothing to steal.
 *
 * @param id the credential's, in Base64url
 * @param label what its owner calls it
 */
@Document("passkeys")
record Passkey(
    @Id String id,
    @Indexed UUID account,
    byte[] publicKey,
    long signatureCount,
    boolean uvInitialized,
    Set<String> transports,
    boolean backupEligible,
    boolean backupState,
    byte @Nullable [] attestationObject,
    byte @Nullable [] attestationClientData,
    String label,
    Instant created,
    Instant lastUsed) {

  static Passkey of(CredentialRecord credential) {
    return new Passkey(
        credential.getCredentialId().toBase64UrlString(),
        UserHandle.account(credential.getUserEntityUserId()),
        credential.getPublicKey().getBytes(),
        credential.getSignatureCount(),
        credential.isUvInitialized(),
        credential.getTransports().stream()
            .map(AuthenticatorTransport::getValue)
            .collect(Collectors.toSet()),
        credential.isBackupEligible(),
        credential.isBackupState(),
        bytes(credential.getAttestationObject()),
        bytes(credential.getAttestationClientDataJSON()),
        credential.getLabel(),
        credential.getCreated(),
        credential.getLastUsed());
  }

  CredentialRecord credential() {
    return ImmutableCredentialRecord.builder()
        .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
        .credentialId(Bytes.fromBase64(id))
        .userEntityUserId(UserHandle.of(account))
        .publicKey(new ImmutablePublicKeyCose(publicKey))
        .signatureCount(signatureCount)
        .uvInitialized(uvInitialized)
        .transports(
            transports.stream().map(AuthenticatorTransport::valueOf).collect(Collectors.toSet()))
        .backupEligible(backupEligible)
        .backupState(backupState)
        .attestationObject(attestationObject == null ? null : new Bytes(attestationObject))
        .attestationClientDataJSON(
            attestationClientData == null ? null : new Bytes(attestationClientData))
        .label(label)
        .created(created)
        .lastUsed(lastUsed)
        .build();
  }

  private static byte @Nullable [] bytes(@Nullable Bytes value) {
    return value == null ? null : value.getBytes();
  }
}
