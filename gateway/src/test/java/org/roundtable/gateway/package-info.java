/** The gateway before small real services. */
package org.roundtable.gateway;
