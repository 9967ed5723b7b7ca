package org.reluatlas.gephi.menu;

import java.io.IOException;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.reluatlas.charts.evolution.EvolutionFiles;
import org.reluatlas.gephi.training.TakenRun;
import org.reluatlas.task.Progress;

/** Writes the decompositions of a training run as an animation, and its frames. */
@ActionID(category = "Tools", id = "org.reluatlas.gephi.menu.ExportRunAnimation")
@ActionRegistration(displayName = "#ExportRunAnimation.name", lazy = true)
@ActionReference(path = "Menu/Tools/ReLU topology", position = 610)
public final class ExportRunAnimation extends ExportRunAction {

  @Override
  void write(TakenRun run, EvolutionFiles files, Progress progress) throws IOException {
    files.writeAnimation(progress);
  }
}
