/** One office in one process: broker, database, services, gateway and the link to the parent. */
@NullMarked
package org.roundtable.office;

import org.jspecify.annotations.NullMarked;
