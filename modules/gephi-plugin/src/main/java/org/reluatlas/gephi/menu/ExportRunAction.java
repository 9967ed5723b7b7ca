package org.reluatlas.gephi.menu;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.swing.JFileChooser;
import org.gephi.project.api.Workspace;
import org.reluatlas.charts.evolution.EvolutionFiles;
import org.reluatlas.gephi.training.RunModel;
import org.reluatlas.gephi.training.TakenRun;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.Progress;
import org.reluatlas.task.file.WholeFiles;

/** An action that writes files about the training run of a workspace into a new folder. */
abstract class ExportRunAction extends BackgroundAction {

  /** Writes the files. */
  abstract void write(TakenRun run, EvolutionFiles files, Progress progress) throws IOException;

  @Override
  final Work prepare(Workspace workspace) {
    JFileChooser chooser = new JFileChooser();
    chooser.setDialogTitle(text("choose"));
    chooser.setFileSelectionMode(JFileChooser.DIRECTORIES_ONLY);
    File chosen =
        chooser.showDialog(null, text("accept")) == JFileChooser.APPROVE_OPTION
            ? chooser.getSelectedFile()
            : null;
    return chosen == null ? null : into(chosen.toPath());
  }

  /** The work of writing into a new folder in a folder. */
  final Work into(Path parent) {
    return (workspace, progress) -> {
      RunModel model = RunModel.of(workspace);
      model.require();
      Path folder = parent.resolve(text("folder", model.settings().run().name()).replace('/', '-'));
      if (Files.exists(folder)) {
        throw ExplainedException.ofInput("%s", text("exists", folder));
      }
      TakenRun run = model.taken(progress);
      try (WholeFiles files = new WholeFiles()) {
        files.makeFolder(folder.toAbsolutePath());
        write(run, new EvolutionFiles(run.report(), null, folder, files), progress);
        progress.check();
        files.commit();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }
}
