package org.roundtable.workplan.workbook;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How large a workbook may be that is imported.
 *
 * @param maxRows the most rows in all of its sheets
 * @param maxInflated the most that it may come to once it is unpacked
 * @param maxEntries the most files that may be packed in it
 * @param maxErrors how many errors are listed; all are counted
 */
@ConfigurationProperties("roundtable.workplan.workbook")
record WorkbookLimits(
    @DefaultValue("40000") int maxRows,
    @DefaultValue("100MB") DataSize maxInflated,
    @DefaultValue("200") int maxEntries,
    @DefaultValue("500") int maxErrors) {}
