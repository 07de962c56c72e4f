/** The read model: figures over every office that syncs in, kept by Kafka Streams. */
@NullMarked
package org.roundtable.dashboard;

import org.jspecify.annotations.NullMarked;
