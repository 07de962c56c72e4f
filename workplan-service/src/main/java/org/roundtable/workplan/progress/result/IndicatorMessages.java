package org.roundtable.workplan.progress.result;

import java.util.List;
import org.roundtable.contracts.PublicText;
import org.roundtable.contracts.workplan.IndicatorFact;
import org.roundtable.platform.outbox.Publication;
import org.roundtable.workplan.framework.IndicatorDetails;
import org.springframework.stereotype.Component;

/** What others hear of an indicator. */
@Component
class IndicatorMessages implements Publication<IndicatorSeries> {

  @Override
  public Class<IndicatorSeries> aggregate() {
    return IndicatorSeries.class;
  }

  @Override
  public List<IndicatorFact> facts(IndicatorSeries series, long version) {
    PlannedIndicator indicator = series.indicator();
    IndicatorDetails details = indicator.details();
    IndicatorDetails.Baseline baseline = details.baseline();
    return List.of(
        new IndicatorFact(
            series.office(),
            series.id(),
            version,
            series.plan(),
            series.programme(),
            series.country(),
            indicator.objective(),
            new PublicText(indicator.code().value()),
            indicator.title(),
            details.measure(),
            details.unit(),
            baseline == null ? null : new IndicatorFact.Baseline(baseline.value(), baseline.year()),
            details.targets().stream()
                .map(target -> new IndicatorFact.Value(target.period(), target.value()))
                .toList(),
            series.results().stream()
                .map(result -> new IndicatorFact.Value(result.period(), result.value()))
                .toList(),
            series.track(),
            series.removed(),
            series.changedAt()));
  }
}
