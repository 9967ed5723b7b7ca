package org.reluatlas.charts.report;

import java.util.Locale;
import java.util.Optional;
import org.reluatlas.analysis.OutputRange;
import org.reluatlas.polyhedra.DecisionBoundary;
import org.reluatlas.polyhedra.OutputMeaning;
import org.reluatlas.study.Findings;
import org.reluatlas.task.text.NumberText;

/** What there is to say about a decision boundary or level set beside its figures. */
final class BoundaryWords {

  private final Findings findings;
  private final DecisionBoundary boundary;
  private final OutputMeaning outputs;

  BoundaryWords(Findings findings) {
    this.findings = findings;
    boundary = findings.boundary();
    outputs = boundary.outputs();
  }

  /** Why there is no boundary. */
  String none() {
    return "none: "
        + boundary.throughout()
        + (outputs.isScore() && findings.problem().domain().isBounded()
            ? ", where " + outputs.score() + " is " + OutputRange.of(findings.regions())
            : "");
  }

  /** The regions on which a score is the level throughout, if there are any. */
  Optional<String> flat() {
    int regions = outputs.isScore() ? boundary.cells().ties() : 0;
    if (regions == 0) {
      return Optional.empty();
    }
    double share = boundary.cells().tieVolume() / findings.complex().domain().volume();
    return Optional.of(
        String.format(
            Locale.ROOT,
            "%s is %s throughout %s%s, on the side of %s",
            outputs.score(),
            outputs.levelText(),
            NumberText.count(regions, "region", "regions"),
            Double.isFinite(share) ? " (" + NumberText.percent(share, 1) + " of the domain)" : "",
            outputs.title(0)));
  }
}
