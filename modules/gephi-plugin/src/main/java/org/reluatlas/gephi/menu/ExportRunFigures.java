package org.reluatlas.gephi.menu;

import java.io.IOException;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.reluatlas.charts.evolution.EvolutionFiles;
import org.reluatlas.gephi.training.TakenRun;
import org.reluatlas.task.Progress;

/** Writes the report, the figures and the tables of a training run. */
@ActionID(category = "Tools", id = "org.reluatlas.gephi.menu.ExportRunFigures")
@ActionRegistration(displayName = "#ExportRunFigures.name", lazy = true)
@ActionReference(path = "Menu/Tools/ReLU topology", position = 600)
public final class ExportRunFigures extends ExportRunAction {

  @Override
  void write(TakenRun run, EvolutionFiles files, Progress progress) throws IOException {
    files.writeReport(run.notices(), progress);
  }
}
