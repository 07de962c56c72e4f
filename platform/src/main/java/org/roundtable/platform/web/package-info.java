/** Limits and conventions of the HTTP edge. */
@NullMarked
package org.roundtable.platform.web;

import org.jspecify.annotations.NullMarked;
