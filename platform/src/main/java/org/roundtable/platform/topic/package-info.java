/**
 * The topics that a service needs, there before it reads or writes, on whatever Kafka it is given.
 */
@NullMarked
package org.roundtable.platform.topic;

import org.jspecify.annotations.NullMarked;
