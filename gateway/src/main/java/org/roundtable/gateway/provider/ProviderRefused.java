package org.roundtable.gateway.provider;

import org.jspecify.annotations.Nullable;

/**
 * Somebody came from the identity provider, or wanted to go there, and wasn't let in.
 *
 * @param username what they are called here, if they have an account
 */
public record ProviderRefused(Refusal refusal, @Nullable String username) {}
