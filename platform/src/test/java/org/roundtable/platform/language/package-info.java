@NullMarked
package org.roundtable.platform.language;

import org.jspecify.annotations.NullMarked;
