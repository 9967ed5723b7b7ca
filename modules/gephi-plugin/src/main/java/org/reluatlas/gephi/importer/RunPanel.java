package org.reluatlas.gephi.importer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.swing.JLabel;
import javax.swing.JTextField;
import org.openide.util.NbBundle;
import org.reluatlas.evolution.TrainingRuns;
import org.reluatlas.gephi.form.FormGrid;
import org.reluatlas.gephi.training.RunSettings;
import org.reluatlas.study.Problem;
import org.reluatlas.study.ProblemSettings;
import org.reluatlas.task.ExplainedException;

/** The settings of the import of a training run. */
final class RunPanel extends ImportForm<RunSettings> {

  private static final long serialVersionUID = 1L;
  private static final long LARGEST = 1_000_000_000;

  private final FileField folder = FileField.ofFolder("folder");
  private final FileField losses = new FileField("losses");
  private final JTextField epochs = field("epochs", 12);
  private final JTextField minLifetime = field("minLifetime", 6);
  private final JTextField trials = field("trials", 6);
  private final JTextField seed = field("seed", 6);

  RunPanel() {
    super(new RunFeedback()::of);
    addRows();
    edits.listen(folder, this::folderChosen);
    for (JTextField field : List.of(losses, epochs, minLifetime, trials, seed)) {
      edits.listen(field, this::update);
    }
    begin();
  }

  private static String text(String key, Object... arguments) {
    return NbBundle.getMessage(RunPanel.class, "RunPanel." + key, arguments);
  }

  private void addRows() {
    FormGrid form = new FormGrid();
    FormGrid more = new FormGrid();
    form.addRow(text("folder"), folder, folder.browseButton());
    form.addRow(text("epochs"), epochs, new JLabel(text("epochs.hint")));
    form.addRow(text("losses"), losses, losses.browseButton());
    addProblem(form, more, text("maxCells"));
    form.addRow(
        text("minLifetime"),
        FormGrid.sideBySide(minLifetime, new JLabel(text("minLifetime.hint"))),
        null);
    more.addRow(text("trials"), FormGrid.sideBySide(trials, new JLabel(text("seed")), seed), null);
    addTabs(text("tab"), form, more);
  }

  @Override
  void begin() {
    edits.fill(this::fillUsual);
    update();
  }

  private void fillUsual() {
    RunSettings usual = RunSettings.of(Path.of(""), Problem.of(Path.of("")));
    folder.setPath(null);
    losses.setPath(null);
    epochs.setText(usual.epochs());
    trials.setText(Integer.toString(usual.trials()));
    seed.setText(Long.toString(usual.seed()));
    minLifetime.setText("");
    fillProblem(null);
  }

  /** Takes the points that belong to the run; losses beside it are taken by themselves. */
  private void folderChosen() {
    edits.fill(this::fillFromFolder);
    update();
  }

  private void fillFromFolder() {
    Path chosen = folder.path();
    losses.setPath(null);
    points.show(null);
    if (chosen != null && Files.isDirectory(chosen)) {
      points.show(Problem.of(chosen).points(TrainingRuns.pointsBeside(chosen).orElse(null)));
    }
    part.show(null);
    slice.forget();
    domain.show((ProblemSettings) null);
  }

  @Override
  RunSettings settings() {
    if (folder.path() == null) {
      throw ExplainedException.ofInput("%s", text("noFolder"));
    }
    ProblemSettings question = applyProblem(Problem.of(folder.path()));
    return RunSettings.of(folder.path(), question)
        .losses(losses.path())
        .epochs(epochs.getText().isBlank() ? ":" : epochs.getText())
        .trials((int) number(trials, "trials", 1), number(seed, "seed", 0))
        .minLifetime(
            minLifetime.getText().isBlank() ? 0 : (int) number(minLifetime, "minLifetime", 1));
  }

  private static long number(JTextField field, String name, long least) {
    try {
      long value = Long.parseLong(field.getText().strip());
      if (value >= least && value <= LARGEST) {
        return value;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw ExplainedException.ofInput(
        "%s", text("badNumber", text(name).replace(":", ""), field.getText(), least));
  }
}
