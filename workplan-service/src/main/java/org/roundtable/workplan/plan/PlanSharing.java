package org.roundtable.workplan.plan;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How far the office's plans travel.
 *
 * @param drafts whether drafts are seen by the office's own dashboard and by its parent before they
 *     are submitted
 */
@ConfigurationProperties("roundtable.workplan.share")
record PlanSharing(@DefaultValue("false") boolean drafts) {}
