/** The office's health in one answer. */
@NullMarked
package org.roundtable.gateway.health;

import org.jspecify.annotations.NullMarked;
