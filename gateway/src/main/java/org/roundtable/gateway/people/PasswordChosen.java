package org.roundtable.gateway.people;

/** Somebody chose a password, by an invitation's link or in place of an older one. */
public record PasswordChosen(Account account) {}
