/** The front door: what people and programs meet when they come to an office. */
@NullMarked
package org.roundtable.gateway;

import org.jspecify.annotations.NullMarked;
