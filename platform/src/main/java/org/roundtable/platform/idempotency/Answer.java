package org.roundtable.platform.idempotency;

import java.util.Map;

/**
 * A successful answer, as it is given again.
 *
 * @param headers those that belong to the answer: Location, ETag, Content-Type
 */
record Answer(int status, Map<String, String> headers, String body) {}
