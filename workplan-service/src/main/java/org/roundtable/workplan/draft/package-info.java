/** What a region sees of its members' plans together, before anything of them is validated. */
@NullMarked
package org.roundtable.workplan.draft;

import org.jspecify.annotations.NullMarked;
