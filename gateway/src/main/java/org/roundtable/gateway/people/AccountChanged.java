package org.roundtable.gateway.people;

/**
 * Somebody's rights or means to sign in were changed by an administrator: where they are signed in,
 * they no longer are.
 *
 * @param forgotten whether everything they signed in with was taken away
 */
public record AccountChanged(Account account, boolean forgotten) {}
