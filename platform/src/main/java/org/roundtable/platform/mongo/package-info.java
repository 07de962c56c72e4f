/** How the values of contracts are kept in MongoDB. */
@NullMarked
package org.roundtable.platform.mongo;

import org.jspecify.annotations.NullMarked;
