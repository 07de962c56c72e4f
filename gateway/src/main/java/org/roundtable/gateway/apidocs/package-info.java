/** One description of the API for all services, and a page to read it. */
@NullMarked
package org.roundtable.gateway.apidocs;

import org.jspecify.annotations.NullMarked;
