package org.roundtable.workplan.framework;

import org.jspecify.annotations.Nullable;

/**
 * A field that says something else now.
 *
 * @param field its path, such as {@code baseline.value} or {@code targets.2020-Q1}
 * @param before none where it was empty
 * @param after none where it is empty now
 */
public record FieldChange(String field, @Nullable String before, @Nullable String after) {}
