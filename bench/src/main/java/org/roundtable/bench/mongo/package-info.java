/** What the embedded MongoDB costs and gains beside the stock backends. */
@NullMarked
package org.roundtable.bench.mongo;

import org.jspecify.annotations.NullMarked;
