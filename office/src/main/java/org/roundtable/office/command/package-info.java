/** What the {@code roundtable} script offers. */
@NullMarked
package org.roundtable.office.command;

import org.jspecify.annotations.NullMarked;
