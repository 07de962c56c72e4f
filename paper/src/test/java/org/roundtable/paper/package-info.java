@NullMarked
package org.roundtable.paper;

import org.jspecify.annotations.NullMarked;
