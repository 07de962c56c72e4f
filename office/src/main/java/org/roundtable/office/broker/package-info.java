/**
 * The office's own Kafka: one KRaft broker inside the office's process, its topics, and who of the
 * member offices may do what on it.
 *
 * <p>Start reading at {@link org.roundtable.office.broker.EmbeddedBroker}.
 */
@NullMarked
package org.roundtable.office.broker;

import org.jspecify.annotations.NullMarked;
