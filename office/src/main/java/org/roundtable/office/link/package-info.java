/**
 * The link to the parent office: MirrorMaker 2 inside this process, carrying {@code shared.*} up
 * whenever there is a line, and telling how far it has come.
 *
 * <p>Start reading at {@link org.roundtable.office.link.MirrorLink}.
 */
@NullMarked
package org.roundtable.office.link;

import org.jspecify.annotations.NullMarked;
