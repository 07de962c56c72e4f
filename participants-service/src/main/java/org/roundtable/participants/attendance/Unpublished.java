package org.roundtable.participants.attendance;

import java.util.List;

/**
 * People attended, and how many is not told: no figures, which is not zero.
 *
 * @param institutions those that were represented, as far as they may be named
 */
record Unpublished(List<Represented> institutions) {}
