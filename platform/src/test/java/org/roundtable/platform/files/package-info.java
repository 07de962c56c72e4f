@NullMarked
package org.roundtable.platform.files;

import org.jspecify.annotations.NullMarked;
