/**
 * The messages that pass between services and between offices, and the values they are made of.
 *
 * <p>Every message is a {@link org.roundtable.contracts.Message fact}: the whole state of one thing
 * at one version. This module depends on nothing of Roundtable's and holds no behaviour.
 */
@NullMarked
package org.roundtable.contracts;

import org.jspecify.annotations.NullMarked;
