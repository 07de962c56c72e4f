package org.roundtable.gateway.machine;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/** The machine clients, as the authorization server asks for them. */
@Component
class KnownMachines implements RegisteredClientRepository {

  private final MachineClients clients;
  private final MachineProperties machines;

  KnownMachines(MachineClients clients, MachineProperties machines) {
    this.clients = clients;
    this.machines = machines;
  }

  @Override
  public void save(RegisteredClient client) {
    throw new UnsupportedOperationException("an administrator admits machines, and nobody else");
  }

  @Override
  public @Nullable RegisteredClient findById(String id) {
    return findByClientId(id);
  }

  @Override
  public @Nullable RegisteredClient findByClientId(String clientId) {
    return clients
        .findByClientId(clientId)
        .filter(MachineClient::active)
        .map(this::registered)
        .orElse(null);
  }

  private RegisteredClient registered(MachineClient client) {
    return RegisteredClient.withId(client.clientId())
        .clientId(client.clientId())
        .clientName(client.name())
        .clientSecret(client.secret())
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
        .scopes(scopes -> scopes.addAll(client.scopes()))
        .clientSettings(
            ClientSettings.builder()
                .setting(MachineTokens.SECRET_NUMBER, client.secretNumber())
                .build())
        .tokenSettings(
            TokenSettings.builder().accessTokenTimeToLive(machines.machineTokenLife()).build())
        .build();
  }
}
