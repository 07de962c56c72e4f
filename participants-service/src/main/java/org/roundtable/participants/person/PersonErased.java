package org.roundtable.participants.person;

import java.util.UUID;

/** A person's data was destroyed; whoever counts them goes on doing so. */
public record PersonErased(UUID person) {}
