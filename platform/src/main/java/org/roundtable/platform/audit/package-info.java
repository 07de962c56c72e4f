/**
 * The audit log: who did what to which record, when, from where and, where one is asked, why.
 *
 * <p>Each service keeps its own, in the collection {@code audit} of its own database. It is only
 * ever appended to, and each entry carries the hash of the one before it, so that an entry which is
 * changed, taken out, put in or moved by hand breaks the chain. What a chain can't show is that the
 * newest entries were cut off, or that all of it was written anew: that takes a head of the chain
 * that was noted elsewhere.
 *
 * <p>An entry is on the disk before anything happens, and names records by their address only:
 * never a value of a person.
 */
@NullMarked
package org.roundtable.platform.audit;

import org.jspecify.annotations.NullMarked;
