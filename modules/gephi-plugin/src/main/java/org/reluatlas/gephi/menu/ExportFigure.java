package org.reluatlas.gephi.menu;

import java.io.IOException;
import java.nio.file.Path;
import org.gephi.project.api.Workspace;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.reluatlas.charts.DecompositionFigure;
import org.reluatlas.charts.FigureFile;
import org.reluatlas.gephi.model.DecomposedNetwork;
import org.reluatlas.gephi.model.ReluModel;
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
  String[] extensions() {
    return new String[] {"svg", "png"};
  }

  @Override
  String description(String extension) {
    return text(extension);
  }

  @Override
  void write(Workspace workspace, String extension, Path file, Progress progress)
      throws IOException {
    DecomposedNetwork network = ReluModel.of(workspace).decomposed(progress);
    if (network.complex().dimension() != 2) {
      throw ExplainedException.ofInput("%s", text("dimension", network.complex().dimension()));
    }
    DecompositionFigure figure =
        new DecompositionFigure(
            network.regions(), network.boundary(progress), network.problem().title());
    if (extension.equals("png")) {
      FigureFile.writePng(figure, PNG_SCALE, file);
    } else {
      FigureFile.writeSvg(figure, file);
    }
  }
}
