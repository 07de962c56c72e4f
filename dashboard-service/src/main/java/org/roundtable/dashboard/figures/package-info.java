/** What is counted, and how a fact's share is added and taken back. */
@NullMarked
package org.roundtable.dashboard.figures;

import org.jspecify.annotations.NullMarked;
