package org.reluatlas.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.reluatlas.charts.BarcodeFigure;
import org.reluatlas.charts.BettiCurvesFigure;
import org.reluatlas.charts.DecompositionFigure;
import org.reluatlas.charts.Figure;
import org.reluatlas.charts.FiltrationSnapshotsFigure;
import org.reluatlas.charts.PartitionFigure;
import org.reluatlas.charts.PersistenceDiagramFigure;
import org.reluatlas.charts.SvgFigure;
import org.reluatlas.homology.PersistenceDiagram;
import org.reluatlas.polyhedra.AnnotatedRegions;
import org.reluatlas.task.Progress;

/** The figures of an analysis, each under the name of its file. */
final class Figures {

  /** A drawing of more regions would be black with lines, and many megabytes long. */
  static final int MOST_REGIONS_DRAWN = 20_000;

  /** Six small pictures need room for each line. */
  private static final int MOST_REGIONS_IN_SNAPSHOTS = 5_000;

  private Figures() {}

  /** Draws all that suit the network: what needs a plane domain, or a small one, is left out. */
  static Map<String, SvgFigure> of(Analysis analysis, Topology topology, Progress progress)
      throws IOException {
    progress.begin("Figures");
    Map<String, SvgFigure> drawn = new LinkedHashMap<>();
    for (Map.Entry<String, Figure> figure : prepared(analysis, topology).entrySet()) {
      progress.check();
      analysis
          .times()
          .run("figures", () -> drawn.put(figure.getKey(), SvgFigure.of(figure.getValue())));
    }
    return drawn;
  }

  private static Map<String, Figure> prepared(Analysis analysis, Topology topology)
      throws IOException {
    Map<String, Figure> figures = new LinkedHashMap<>();
    AnnotatedRegions regions = analysis.regions();
    String title =
        String.format(
            "%s, architecture (%s)%s",
            analysis.problem().name(),
            SummaryText.list(analysis.problem().imported().network().architecture()),
            analysis
                .problem()
                .sliced()
                .map(sliced -> ", slice " + String.join(", ", sliced.names()))
                .orElse(""));
    int count = regions.complex().regions();
    boolean plane = regions.complex().dimension() == 2;
    if (plane && count <= MOST_REGIONS_DRAWN) {
      figures.put("decomposition.svg", new DecompositionFigure(regions, topology.boundary, title));
    }
    if (count <= MOST_REGIONS_DRAWN) {
      figures.put(
          "fiedler-partitions.svg",
          new PartitionFigure(
              regions,
              analysis.graph(),
              topology.boundary,
              topology.fiedlerNames,
              topology.fiedler,
              title));
    }
    figures.put("betti-curves.svg", BettiCurvesFigure.of(topology.betti, title));
    if (plane && count <= MOST_REGIONS_IN_SNAPSHOTS) {
      figures.put(
          "filtration.svg",
          new FiltrationSnapshotsFigure(
              regions.complex(),
              topology.oneTrial,
              title + ": one random filtration",
              FiltrationSnapshotsFigure.stages(topology.oneTrial)));
    }
    String name = topology.valueName();
    String byName = title + ": by " + name;
    PersistenceDiagram diagram = topology.diagram.withoutZeroPersistence();
    figures.put("persistence-diagram.svg", new PersistenceDiagramFigure(diagram, name, byName));
    figures.put("barcode.svg", new BarcodeFigure(diagram, name, byName));
    return figures;
  }
}
