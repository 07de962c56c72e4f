package org.roundtable.gateway.people;

/**
 * Whom an identity provider means, for good: names and addresses change hands, this doesn't (OpenID
 * Connect Core, 5.7).
 *
 * @param issuer the provider
 * @param subject the person, by a name that only the provider understands
 */
public record Identity(String issuer, String subject) {}
