@org.jspecify.annotations.NullMarked
package org.roundtable.gateway.language;
