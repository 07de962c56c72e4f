/** The activities of the office's workplans, as far as events need them: copies of their facts. */
@NullMarked
package org.roundtable.events.activity;

import org.jspecify.annotations.NullMarked;
