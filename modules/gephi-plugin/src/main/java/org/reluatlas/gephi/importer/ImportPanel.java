package org.reluatlas.gephi.importer;

import java.awt.BorderLayout;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;
import org.openide.util.ChangeSupport;
import org.openide.util.NbBundle;
import org.reluatlas.gephi.form.FormGrid;
import org.reluatlas.gephi.form.UserEdits;
import org.reluatlas.gephi.message.Sentence;
import org.reluatlas.network.SliceSpecification;
import org.reluatlas.polyhedra.Decomposition;
import org.reluatlas.polyhedra.DualGraph;
import org.reluatlas.study.ProblemSettings;
import org.reluatlas.task.ExplainedException;

/** The settings of an import, and below them what they will give, while they are being made. */
final class ImportPanel extends JPanel {

  private static final long serialVersionUID = 1L;
  private static final List<DualGraph.Adjacency> RELATIONS = List.of(DualGraph.Adjacency.values());

  private final FileField network = new FileField("network");
  private final transient PointsFields points = new PointsFields();
  private final SliceFields slice = new SliceFields();
  private final transient DomainFields domain = new DomainFields();
  private final JComboBox<String> adjacency = new JComboBox<>();
  private final JTextField maxCells = new JTextField(12);
  private final transient UserEdits edits = new UserEdits();
  private final FeedbackArea feedback = new FeedbackArea();
  private final transient FeedbackWorker<ProblemSettings> worker =
      new FeedbackWorker<>(this::show, ImportFeedback::of);
  private final transient ChangeSupport changes = new ChangeSupport(this);
  private transient ProblemSettings shown;
  private boolean valid;
  private boolean refused;
  private JButton accept;

  ImportPanel(boolean choosesNetwork) {
    super(new BorderLayout(0, 10));
    setBorder(BorderFactory.createEmptyBorder(12, 12, 12, 12));
    add(form(choosesNetwork), BorderLayout.NORTH);
    JScrollPane scroll = new JScrollPane(feedback);
    scroll.setBorder(BorderFactory.createTitledBorder(text("feedback")));
    add(scroll, BorderLayout.CENTER);
    listen();
  }

  private static String text(String key, Object... arguments) {
    return NbBundle.getMessage(ImportPanel.class, "ImportPanel." + key, arguments);
  }

  private JComponent form(boolean choosesNetwork) {
    FormGrid form = new FormGrid();
    if (choosesNetwork) {
      form.addRow(text("network"), network, network.browseButton());
    }
    points.addTo(form);
    form.addRow(text("slice"), slice, null);
    domain.addTo(form);
    for (DualGraph.Adjacency relation : RELATIONS) {
      adjacency.addItem(text("adjacency." + relation.name()));
    }
    adjacency.setName("adjacency");
    form.addRow(text("adjacency"), adjacency, null);
    maxCells.setName("maxCells");
    form.addRow(text("maxCells"), maxCells, null);
    return form;
  }

  private void listen() {
    edits.listen(network, this::networkChosen);
    points.onChange(this::pointsChosen, this::update);
    slice.onChange(this::sliceChosen);
    domain.onChange(this::update);
    edits.listen(adjacency, this::update);
    edits.listen(maxCells, this::update);
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
    points.show(settings);
    slice.forget();
    slice.show(settings == null ? SliceSpecification.AUTOMATIC : settings.slice());
    domain.show(settings);
    adjacency.setSelectedIndex(settings == null ? 0 : RELATIONS.indexOf(settings.adjacency()));
    long limit = settings == null ? Decomposition.DEFAULT_MAX_CELLS : settings.maxCells();
    maxCells.setText(Long.toString(limit));
  }

  private void networkChosen() {
    edits.fill(() -> fill(network.path() == null ? null : UsualSettings.of(network.path())));
    update();
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
  ProblemSettings settings() {
    if (shown == null) {
      throw ExplainedException.ofInput("%s", text("noNetwork"));
    }
    return domain
        .applyTo(points.applyTo(shown))
        .slice(slice.specification())
        .adjacency(RELATIONS.get(Math.max(0, adjacency.getSelectedIndex())))
        .maxCells(maxCellsTyped());
  }

  private long maxCellsTyped() {
    try {
      long value = Long.parseLong(maxCells.getText().strip());
      if (value > 0) {
        return value;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw ExplainedException.ofInput("%s", text("badMaxCells", maxCells.getText()));
  }

  private void update() {
    try {
      ProblemSettings settings = settings();
      feedback.showWorking();
      setState(false, false);
      worker.ask(settings);
    } catch (ExplainedException e) {
      worker.forget();
      showProblem(Sentence.about(e));
    }
  }

  private void show(ImportFeedback result) {
    if (result.isValid()) {
      feedback.showLines(result.lines());
      domain.show(result);
      slice.show(result);
      setState(true, false);
    } else {
      showProblem(result.obstacle());
    }
  }

  private void showProblem(String problem) {
    feedback.showProblem(problem);
    setState(false, true);
  }

  private void setState(boolean newValid, boolean newRefused) {
    valid = newValid;
    refused = newRefused;
    enableAccepting();
    changes.fireChange();
  }

  /** The dialog is Gephi's, and this the only way to keep it from taking nonsense. */
  @Override
  public void addNotify() {
    super.addNotify();
    SwingUtilities.invokeLater(
        () -> {
          accept = getRootPane() == null ? null : getRootPane().getDefaultButton();
          enableAccepting();
        });
  }

  private void enableAccepting() {
    if (accept != null) {
      accept.setEnabled(!refused);
    }
  }

  /** Whether the settings can be imported. */
  boolean isReady() {
    return valid;
  }

  ChangeSupport changes() {
    return changes;
  }
}
