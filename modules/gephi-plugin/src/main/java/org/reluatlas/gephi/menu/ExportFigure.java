package org.reluatlas.gephi.menu;

import java.util.List;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.reluatlas.analysis.CriticalSet;
import org.reluatlas.charts.CriticalMark;
import org.reluatlas.charts.DecompositionFigure;
import org.reluatlas.charts.FigureFile;
import org.reluatlas.gephi.model.DecomposedNetwork;
import org.reluatlas.polyhedra.DecisionBoundary;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.Progress;

/** Writes the plane decomposition as a figure with axes and a legend. */
@ActionID(category = "Tools", id = "org.reluatlas.gephi.menu.ExportFigure")
@ActionRegistration(displayName = "#ExportFigure.name", lazy = true)
@ActionReference(path = "Menu/Tools/ReLU topology", position = 500)
public final class ExportFigure extends ExportAction {

  /** Sharp in print. */
  private static final double PNG_SCALE = 3;

  @Override
  List<Kind> kinds() {
    return List.of(
        new Kind(
            "svg",
            text("svg"),
            (network, file, progress) -> FigureFile.writeSvg(figure(network, progress), file)),
        new Kind(
            "png",
            text("png"),
            (network, file, progress) ->
                FigureFile.writePng(figure(network, progress), PNG_SCALE, file)));
  }

  private DecompositionFigure figure(DecomposedNetwork network, Progress progress) {
    int dimension = network.complex().dimension();
    if (dimension != 2) {
      throw ExplainedException.ofInput("%s", text("dimension", dimension));
    }
    DecisionBoundary boundary = network.study(progress).boundary();
    List<CriticalSet> critical = CriticalMark.sets(network.study(progress).criticalPoints());
    return new DecompositionFigure(
        network.regions(), boundary, critical, network.problem().title());
  }
}
