/** Facts about institutions and about how many people attended; never about a person. */
@NullMarked
package org.roundtable.contracts.participants;

import org.jspecify.annotations.NullMarked;
