/** What services' tests run on: a real broker, a database over the wire, and signed tokens. */
package org.roundtable.platform.testing;
