package org.reluatlas.charts.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reluatlas.analysis.Space;
import org.reluatlas.charts.BarcodeFigure;
import org.reluatlas.charts.BettiCurvesFigure;
import org.reluatlas.charts.CountsFigure;
import org.reluatlas.charts.CriticalMark;
import org.reluatlas.charts.CyclesFigure;
import org.reluatlas.charts.DecompositionFigure;
import org.reluatlas.charts.Figure;
import org.reluatlas.charts.FiltrationSnapshotsFigure;
import org.reluatlas.charts.LipschitzFigure;
import org.reluatlas.charts.PartitionFigure;
import org.reluatlas.charts.PersistenceDiagramFigure;
import org.reluatlas.charts.ShownClasses;
import org.reluatlas.charts.SublevelBettiFigure;
import org.reluatlas.charts.SvgFigure;
import org.reluatlas.homology.Interval;
import org.reluatlas.homology.PersistenceDiagram;
import org.reluatlas.polyhedra.AnnotatedRegions;
import org.reluatlas.study.Findings;
import org.reluatlas.study.Problem;
import org.reluatlas.task.Progress;

/** The figures about one problem, each under the name of its file. */
public final class FindingsFigures {

  private FindingsFigures() {}

  /**
   * Draws all that apply to the network: what needs a plane domain, or a small one, is left out.
   */
  public static Map<String, SvgFigure> of(Findings findings, Progress progress) {
    progress.begin("figures");
    Map<String, Figure> prepared = prepared(findings);
    List<SvgFigure> svgs =
        findings
            .times()
            .measure("figures", () -> SvgFigure.ofAll(List.copyOf(prepared.values()), progress));
    Map<String, SvgFigure> drawn = new LinkedHashMap<>();
    prepared.keySet().forEach(name -> drawn.put(name, svgs.get(drawn.size())));
    return drawn;
  }

  private static Map<String, Figure> prepared(Findings findings) {
    Map<String, Figure> figures = new LinkedHashMap<>();
    AnnotatedRegions regions = findings.regions();
    Problem problem = findings.problem();
    String title = Words.title(problem);
    int dimension = regions.complex().dimension();
    boolean plane = dimension == 2;
    if (plane) {
      figures.put(
          "decomposition.svg",
          new DecompositionFigure(
              regions, findings.boundary(), CriticalMark.sets(findings.criticalPoints()), title));
      figures.put(
          "lipschitz.svg",
          new LipschitzFigure(
              findings.measures().functions(),
              regions.points().points().featureNames(),
              title + ": Lipschitz constant"));
    }
    figures.put(
        "degrees.svg",
        new CountsFigure(
            0,
            findings.distances().degreeCounts(),
            "degree in the dual graph",
            "regions",
            title + ": degrees"));
    figures.put(
        "fiedler-partitions.svg",
        new PartitionFigure(
            regions,
            findings.graph(),
            findings.boundary(),
            findings.partitionNames(),
            findings.partitions(),
            title));
    findings
        .criticalPoints()
        .ifPresent(
            critical ->
                figures.put(
                    "sublevel-betti.svg",
                    new SublevelBettiFigure(critical, problem.outputs().score(), title)));
    figures.put("betti-curves.svg", BettiCurvesFigure.of(findings.bettiCurves(), title));
    if (plane && findings.space() == Space.TRUNCATED) {
      figures.put(
          "filtration.svg",
          new FiltrationSnapshotsFigure(
              regions.complex(),
              findings.firstTrial(),
              title + ": one random filtration",
              FiltrationSnapshotsFigure.stages(findings.firstTrial())));
    }
    String name = findings.persistence().valueName();
    String byName = title + ": by " + name;
    PersistenceDiagram diagram = findings.persistence().diagram().withoutZeroPersistence();
    List<Interval> shown =
        dimension > 1 && dimension < 4 ? ShownClasses.of(findings.cycles(), dimension) : List.of();
    if (!shown.isEmpty()) {
      figures.put(
          "cycles.svg",
          new CyclesFigure(
              regions.complex(), problem.coordinateNames(), findings.cycles(), shown, byName));
    }
    figures.put(
        "persistence-diagram.svg", new PersistenceDiagramFigure(diagram, shown, name, byName));
    figures.put("barcode.svg", new BarcodeFigure(diagram, name, byName));
    return figures;
  }
}
