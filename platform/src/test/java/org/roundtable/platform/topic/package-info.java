/** Tests of how topics come to be. */
package org.roundtable.platform.topic;
