package org.reluatlas.charts.report;

import org.reluatlas.analysis.BoundaryCyclesCsv;
import org.reluatlas.charts.HtmlReport;
import org.reluatlas.charts.SvgFigure;
import org.reluatlas.homology.PersistentCycles;
import org.reluatlas.study.Findings;
import org.reluatlas.task.text.NumberText;

/** The cycles in the report: their drawing, and which ones the tables have. */
final class CyclesSection {

  private final Findings findings;

  CyclesSection(Findings findings) {
    this.findings = findings;
  }

  /**
   * Adds the section.
   *
   * @param drawing null for none
   */
  void addTo(HtmlReport page, SvgFigure drawing) {
    if (drawing != null) {
      page.figure(
          drawing,
          "Cycles of the classes with these numbers in the diagram: of a "
              + (findings.complex().dimension() == 2 ? "loop" : "surface")
              + " the boundary of the hole as it begins; of a component the vertex that begins it,"
              + " filled, and the older one that it is joined with"
              + (findings.complex().dimension() == 2 ? "" : "; loops are not the shortest")
              + " (cycles.svg)");
    }
    page.paragraph(ofClasses());
    findings
        .boundaryCycles()
        .map(BoundaryCyclesCsv::leftOut)
        .filter(leftOut -> leftOut > 0)
        .ifPresent(
            leftOut ->
                page.note(
                    NumberText.count(leftOut, "cycle", "cycles")
                        + " of the boundary would make boundary-cycles.csv too long and are left"
                        + " out."));
  }

  private String ofClasses() {
    PersistentCycles cycles = findings.cycles();
    int classes = cycles.classes().size();
    return cycles.count() == classes
        ? "A cycle of each class of positive persistence stands in persistence.csv."
        : "The cycles of "
            + NumberText.count(cycles.count())
            + " of "
            + NumberText.count(classes, "class", "classes")
            + " of positive persistence stand in persistence.csv; those of the others would make it"
            + " too long, or take too much memory.";
  }
}
