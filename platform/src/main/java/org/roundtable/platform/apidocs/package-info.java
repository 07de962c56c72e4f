/** What a service's OpenAPI document says of the parameters and values that the platform brings. */
@NullMarked
package org.roundtable.platform.apidocs;

import org.jspecify.annotations.NullMarked;
