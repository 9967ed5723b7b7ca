package org.reluatlas.gephi.importer;

import java.awt.BorderLayout;
import java.util.List;
import java.util.function.BiFunction;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTabbedPane;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;
import org.openide.util.ChangeSupport;
import org.openide.util.NbBundle;
import org.reluatlas.gephi.form.FormGrid;
import org.reluatlas.gephi.form.UserEdits;
import org.reluatlas.gephi.message.Sentence;
import org.reluatlas.network.OtherInputs;
import org.reluatlas.network.SliceSpecification;
import org.reluatlas.polyhedra.Decomposition;
import org.reluatlas.polyhedra.DualGraph;
import org.reluatlas.study.ProblemSettings;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.Progress;

/**
 * The settings of an import, and below them what they will give, while they are being made.
 *
 * @param <S> the settings
 */
abstract class ImportForm<S> extends JPanel {

  private static final long serialVersionUID = 1L;
  private static final List<DualGraph.Adjacency> RELATIONS = List.of(DualGraph.Adjacency.values());

  final transient PartField part = new PartField();
  final transient PointsFields points = new PointsFields();
  final SliceFields slice = new SliceFields();
  final OtherInputsField others = new OtherInputsField();
  final transient DomainFields domain = new DomainFields();
  final JTextField maxCells = field("maxCells", 12);
  final transient UserEdits edits = new UserEdits();
  private final JComboBox<String> adjacency = new JComboBox<>();
  private final JCheckBox lowest = new JCheckBox(text("lowest"));
  private final transient ScoreFields score = new ScoreFields();
  private final FeedbackArea feedback = new FeedbackArea();
  private final transient FeedbackWorker<S> worker;
  private final transient ChangeSupport changes = new ChangeSupport(this);
  private boolean valid;
  private boolean refused;
  private JButton accept;

  /** A form without rows, which asks what its settings will give. */
  ImportForm(BiFunction<S, Progress, ImportFeedback> question) {
    super(new BorderLayout(0, 10));
    worker = new FeedbackWorker<>(this::show, question);
    setBorder(BorderFactory.createEmptyBorder(12, 12, 12, 12));
    JScrollPane scroll = new JScrollPane(feedback);
    scroll.setBorder(BorderFactory.createTitledBorder(text("feedback")));
    add(scroll, BorderLayout.CENTER);
  }

  private static String text(String key, Object... arguments) {
    return NbBundle.getMessage(ImportForm.class, "ImportForm." + key, arguments);
  }

  static JTextField field(String name, int columns) {
    JTextField field = new JTextField(columns);
    field.setName(name);
    return field;
  }

  /**
   * The settings as they stand.
   *
   * @throws ExplainedException when a field holds nonsense
   */
  abstract S settings();

  /** Begins anew, with nothing chosen. */
  abstract void begin();

  /**
   * Adds the rows of part, points, slice and domain, and to others those of adjacency, number of
   * cells, lowest output and level set, which are seldom used.
   */
  final void addProblem(FormGrid form, FormGrid more, String cellsCaption) {
    part.addTo(form);
    points.addTo(form);
    form.addRow(text("slice"), slice, null);
    others.addTo(form);
    domain.addTo(form);
    for (DualGraph.Adjacency relation : RELATIONS) {
      adjacency.addItem(text("adjacency." + relation.name()));
    }
    adjacency.setName("adjacency");
    lowest.setName("lowest");
    more.addRow(text("adjacency"), adjacency, null);
    more.addRow(text("classes"), lowest, null);
    score.addTo(more);
    more.addRow(cellsCaption, maxCells, null);
    part.onChange(this::partChosen);
    points.onChange(this::pointsChosen, this::update);
    slice.onChange(this::sliceChosen);
    others.onChange(this::update);
    domain.onChange(this::update);
    edits.listen(adjacency, this::update);
    edits.listen(lowest, this::update);
    score.onChange(this::update);
    edits.listen(maxCells, this::update);
  }

  /** Shows the rows in two tabs, above the feedback. */
  final void addTabs(String title, FormGrid form, FormGrid more) {
    JTabbedPane tabs = new JTabbedPane();
    tabs.setName("settings");
    tabs.addTab(title, atTheTop(form));
    tabs.addTab(text("more"), atTheTop(more));
    add(tabs, BorderLayout.NORTH);
  }

  private static JPanel atTheTop(FormGrid form) {
    JPanel page = new JPanel(new BorderLayout());
    page.setBorder(BorderFactory.createEmptyBorder(6, 6, 6, 6));
    page.add(form, BorderLayout.NORTH);
    return page;
  }

  /** Shows the settings of a problem; null for the usual ones. */
  final void fillProblem(ProblemSettings settings) {
    part.show(settings == null ? null : settings.part());
    points.show(settings);
    slice.forget();
    slice.show(settings == null ? SliceSpecification.AUTOMATIC : settings.slice());
    others.show(settings == null ? OtherInputs.AT_THE_MEAN : settings.at(), slice.choice());
    lowest.setSelected(settings != null && settings.isLowest());
    score.show(settings);
    domain.show(settings);
    adjacency.setSelectedIndex(settings == null ? 0 : RELATIONS.indexOf(settings.adjacency()));
    long limit = settings == null ? Decomposition.DEFAULT_MAX_CELLS : settings.maxCells();
    maxCells.setText(Long.toString(limit));
  }

  /**
   * The settings of a problem with what these fields hold.
   *
   * @throws ExplainedException when a field holds nonsense
   */
  final ProblemSettings applyProblem(ProblemSettings settings) {
    return domain
        .applyTo(score.applyTo(points.applyTo(settings)))
        .part(part.part())
        .slice(slice.specification())
        .at(others.others())
        .lowest(lowest.isSelected())
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
      // explained below
    }
    throw ExplainedException.ofInput("%s", text("badMaxCells", maxCells.getText()));
  }

  private void partChosen() {
    slice.forget();
    domain.sliceChosen();
    update();
  }

  private void pointsChosen() {
    slice.forget();
    domain.pointsChosen();
    update();
  }

  private void sliceChosen() {
    others.showFor(slice.choice());
    domain.sliceChosen();
    update();
  }

  /** Asks what the settings will give now. */
  final void update() {
    try {
      S settings = settings();
      feedback.showWorking();
      setState(false, false);
      worker.ask(settings);
    } catch (ExplainedException e) {
      worker.forget();
      showProblem(Sentence.about(e));
    }
  }

  private void show(ImportFeedback result) {
    part.offer(result);
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
  final boolean isReady() {
    return valid;
  }

  final ChangeSupport changes() {
    return changes;
  }
}
