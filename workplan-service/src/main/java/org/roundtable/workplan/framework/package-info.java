/** The programme and its objectives, which every workplan serves. */
@NullMarked
package org.roundtable.workplan.framework;

import org.jspecify.annotations.NullMarked;
