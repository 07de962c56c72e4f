package org.roundtable.participants.person;

import java.util.UUID;

/** Somebody was erased: nothing personal of them may be kept, while counts live on. */
public record PersonErased(UUID person) {}
