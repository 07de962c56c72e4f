/**
 * The women's network: members list themselves under a pseudonym, find each other by what they
 * know, and write to each other through the office, so that nobody sees an address.
 *
 * <p>All that points at a member lies encrypted, with a key of her membership's own. In the clear
 * are the closed codes that she lets others search by, and what she lets the region see.
 */
@NullMarked
package org.roundtable.participants.network;

import org.jspecify.annotations.NullMarked;
