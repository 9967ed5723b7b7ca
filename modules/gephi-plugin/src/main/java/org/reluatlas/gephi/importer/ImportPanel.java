package org.reluatlas.gephi.importer;

import org.openide.util.NbBundle;
import org.reluatlas.gephi.form.FormGrid;
import org.reluatlas.study.ProblemSettings;
import org.reluatlas.task.ExplainedException;

/** The settings of the import of a network. */
final class ImportPanel extends ImportForm<ProblemSettings> {

  private static final long serialVersionUID = 1L;

  private final FileField network = new FileField("network");
  private transient ProblemSettings shown;

  ImportPanel(boolean choosesNetwork) {
    super(ImportFeedback::of);
    FormGrid form = new FormGrid();
    if (choosesNetwork) {
      form.addRow(text("network"), network, network.browseButton());
    }
    FormGrid more = new FormGrid();
    addProblem(form, more, text("maxCells"));
    addTabs(text("tab"), form, more);
    edits.listen(network, this::networkChosen);
  }

  private static String text(String key) {
    return NbBundle.getMessage(ImportPanel.class, "ImportPanel." + key);
  }

  @Override
  void begin() {
    setSettings(null);
  }

  /** Shows settings; null to begin with nothing. */
  void setSettings(ProblemSettings settings) {
    edits.fill(
        () -> {
          network.setPath(settings == null ? null : settings.file());
          fill(settings);
        });
    update();
  }

  private void fill(ProblemSettings settings) {
    shown = settings;
    fillProblem(settings);
  }

  private void networkChosen() {
    edits.fill(() -> fill(network.path() == null ? null : UsualSettings.of(network.path())));
    update();
  }

  @Override
  ProblemSettings settings() {
    if (shown == null) {
      throw ExplainedException.ofInput("%s", text("noNetwork"));
    }
    return applyProblem(shown);
  }
}
