package org.roundtable.gateway.signin;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;

/** What a passkey must do to come in here. */
@Configuration(proxyBeanMethods = false)
class PasskeyRules {

  /**
   * Passkeys that open by finger, face or code only (user verification), so that one stands for two
   * factors, and that know their owner, so that nobody types a name.
   */
  @Bean
  WebAuthnRelyingPartyOperations relyingParty(
      PasskeyOwners owners, Passkeys passkeys, SignInProperties signIn) {
    String origin = signIn.publicUrl().resolve("/").toString().replaceAll("/$", "");
    Webauthn4JRelyingPartyOperations operations =
        new Webauthn4JRelyingPartyOperations(
            owners,
            passkeys,
            PublicKeyCredentialRpEntity.builder()
                .id(signIn.publicUrl().getHost())
                .name("Roundtable")
                .build(),
            Set.of(origin));
    operations.setCustomizeCreationOptions(options ->
        options.authenticatorSelection(
            AuthenticatorSelectionCriteria.builder()
                .residentKey(ResidentKeyRequirement.REQUIRED)
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build()));
    operations.setCustomizeRequestOptions(
        options -> options.userVerification(UserVerificationRequirement.REQUIRED));
    return operations;
  }
}
