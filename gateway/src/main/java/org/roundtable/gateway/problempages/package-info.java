/** The pages behind the problems' types: what each means and what to do. */
@NullMarked
package org.roundtable.gateway.problempages;

import org.jspecify.annotations.NullMarked;
