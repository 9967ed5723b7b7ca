package org.reluatlas.gephi.importer;

import java.awt.BorderLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import org.openide.util.ChangeSupport;
import org.openide.util.NbBundle;
import org.reluatlas.evolution.TrainingRun;
import org.reluatlas.gephi.form.FormGrid;
import org.reluatlas.gephi.form.UserEdits;
import org.reluatlas.gephi.message.Sentence;
import org.reluatlas.gephi.training.RunSettings;
import org.reluatlas.polyhedra.Decomposition;
import org.reluatlas.polyhedra.DualGraph;
import org.reluatlas.study.Problem;
import org.reluatlas.study.ProblemSettings;
import org.reluatlas.task.ExplainedException;

/** The settings of the import of a training run, and below them what they will give. */
final class RunPanel extends JPanel {

  private static final long serialVersionUID = 1L;
  private static final List<DualGraph.Adjacency> RELATIONS = List.of(DualGraph.Adjacency.values());

  private final FileField folder = FileField.ofFolder("folder");
  private final FileField losses = new FileField("losses");
  private final transient PointsFields points = new PointsFields();
  private final SliceFields slice = new SliceFields();
  private final transient DomainFields domain = new DomainFields();
  private final JComboBox<String> adjacency = new JComboBox<>();
  private final JTextField maxCells = field("maxCells", 12);
  private final JTextField epochs = field("epochs", 12);
  private final JTextField minLifetime = field("minLifetime", 6);
  private final JTextField trials = field("trials", 6);
  private final JTextField seed = field("seed", 6);
  private final transient UserEdits edits = new UserEdits();
  private final FeedbackArea feedback = new FeedbackArea();
  private final transient RunFeedback answers = new RunFeedback();
  private final transient FeedbackWorker<RunSettings> worker =
      new FeedbackWorker<>(this::show, answers::of);
  private final transient ChangeSupport changes = new ChangeSupport(this);
  private boolean valid;

  RunPanel() {
    super(new BorderLayout(0, 10));
    setBorder(BorderFactory.createEmptyBorder(12, 12, 12, 12));
    add(form(), BorderLayout.NORTH);
    JScrollPane scroll = new JScrollPane(feedback);
    scroll.setBorder(BorderFactory.createTitledBorder(text("feedback")));
    add(scroll, BorderLayout.CENTER);
    begin();
    listen();
  }

  private static JTextField field(String name, int columns) {
    JTextField field = new JTextField(columns);
    field.setName(name);
    return field;
  }

  private static String text(String key, Object... arguments) {
    return NbBundle.getMessage(RunPanel.class, "RunPanel." + key, arguments);
  }

  private JComponent form() {
    FormGrid form = new FormGrid();
    form.addRow(text("folder"), folder, folder.browseButton());
    form.addRow(text("epochs"), epochs, new JLabel(text("epochs.hint")));
    form.addRow(text("losses"), losses, losses.browseButton());
    points.addTo(form);
    form.addRow(text("slice"), slice, null);
    domain.addTo(form);
    for (DualGraph.Adjacency relation : RELATIONS) {
      adjacency.addItem(
          NbBundle.getMessage(RunPanel.class, "ImportPanel.adjacency." + relation.name()));
    }
    adjacency.setName("adjacency");
    form.addRow(text("adjacency"), adjacency, null);
    form.addRow(text("maxCells"), maxCells, null);
    form.addRow(
        text("minLifetime"),
        FormGrid.sideBySide(minLifetime, new JLabel(text("minLifetime.hint"))),
        null);
    form.addRow(text("trials"), FormGrid.sideBySide(trials, new JLabel(text("seed")), seed), null);
    return form;
  }

  private void listen() {
    edits.listen(folder, this::folderChosen);
    points.onChange(this::pointsChosen, this::update);
    slice.onChange(this::sliceChosen);
    domain.onChange(this::update);
    edits.listen(adjacency, this::update);
    for (JTextField field : List.of(losses, maxCells, epochs, minLifetime, trials, seed)) {
      edits.listen(field, this::update);
    }
  }

  /** Begins anew, without a folder. */
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
    maxCells.setText(Long.toString(Decomposition.DEFAULT_MAX_CELLS));
    points.show(null);
    domain.show((ProblemSettings) null);
  }

  /** Takes the points and the losses that belong to the run. */
  private void folderChosen() {
    edits.fill(this::fillFromFolder);
    update();
  }

  private void fillFromFolder() {
    Path chosen = folder.path();
    losses.setPath(null);
    points.show(null);
    if (chosen != null && Files.isDirectory(chosen)) {
      try {
        TrainingRun run = RunSettings.of(chosen, Problem.of(chosen)).run();
        points.show(Problem.of(chosen).points(run.pointsBeside().orElse(null)));
      } catch (ExplainedException e) {
        // said below
      }
    }
    slice.forget();
    domain.show((ProblemSettings) null);
  }

  private void pointsChosen() {
    slice.forget();
    domain.pointsChosen();
    update();
  }

  private void sliceChosen() {
    domain.sliceChosen();
    update();
  }

  /**
   * The settings as they stand.
   *
   * @throws ExplainedException when a field holds nonsense
   */
  RunSettings settings() {
    if (folder.path() == null) {
      throw ExplainedException.ofInput("%s", text("noFolder"));
    }
    ProblemSettings question =
        domain
            .applyTo(points.applyTo(Problem.of(folder.path())))
            .slice(slice.specification())
            .adjacency(RELATIONS.get(Math.max(0, adjacency.getSelectedIndex())))
            .maxCells(number(maxCells, "maxCells", 1));
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
      if (value >= least && value <= (name.equals("maxCells") ? Long.MAX_VALUE : 1_000_000_000)) {
        return value;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw ExplainedException.ofInput(
        "%s", text("badNumber", text(name).replace(":", ""), field.getText(), least));
  }

  private void update() {
    try {
      RunSettings settings = settings();
      feedback.showWorking();
      setValid(false);
      worker.ask(settings);
    } catch (ExplainedException e) {
      worker.forget();
      feedback.showProblem(Sentence.about(e));
      setValid(false);
    }
  }

  private void show(ImportFeedback result) {
    if (result.isValid()) {
      feedback.showLines(result.lines());
      domain.show(result);
      slice.show(result);
    } else {
      feedback.showProblem(result.obstacle());
    }
    setValid(result.isValid());
  }

  private void setValid(boolean newValid) {
    valid = newValid;
    changes.fireChange();
  }

  /** Whether the settings can be imported. */
  boolean isReady() {
    return valid;
  }

  ChangeSupport changes() {
    return changes;
  }
}
