/** Whole offices, each in a process of its own, seen through their gateways. */
package org.roundtable.office.endtoend;
