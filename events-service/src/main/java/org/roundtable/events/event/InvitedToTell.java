package org.roundtable.events.event;

import java.util.UUID;

/** An event was saved whose invited institutions may have to be told of it. */
public record InvitedToTell(UUID event) {}
