package org.reluatlas.gephi.window;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import javax.swing.AbstractAction;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import org.openide.util.NbBundle;
import org.reluatlas.charts.ChartFigure;
import org.reluatlas.charts.evolution.EpochFigures;
import org.reluatlas.evolution.EpochRow;
import org.reluatlas.evolution.EvolutionReport;
import org.reluatlas.evolution.RunSeries;
import org.reluatlas.gephi.training.TakenRun;

/** The figures of a training run over its epochs, and what picks an epoch. */
final class TrainingPanel extends JPanel {

  private static final long serialVersionUID = 1L;
  private static final int ROOM_FOR_TWO = 640;
  private static final int GAP = 6;

  private final JComboBox<String> figures = new JComboBox<>();
  private final JCheckBox filters = new JCheckBox(text("filters"), true);
  private final EpochFigure chosen = new EpochFigure("heat map");
  private final EpochFigure cells = new EpochFigure("f-vector");
  private final JPanel pictures = new Pictures();
  private final MessagePanel message = new MessagePanel();
  private final EpochBar bar = new EpochBar(this::picked);
  private final transient List<ChartFigure> choices = new ArrayList<>();
  private final transient BiConsumer<TakenRun, EpochRow> listener;
  private transient TakenRun run;
  private transient EpochRow row;

  /** The listener is told which checkpoint is to be shown, and again when the filter changes. */
  TrainingPanel(BiConsumer<TakenRun, EpochRow> listener) {
    super(new BorderLayout());
    this.listener = listener;
    JPanel top = new JPanel(new WrappingLayout(8, 4));
    top.add(new JLabel(text("figure")));
    figures.setName("figures");
    figures.addActionListener(event -> showChosen());
    top.add(figures);
    filters.setName("filters");
    filters.addActionListener(event -> tell());
    top.add(filters);
    add(top, BorderLayout.NORTH);
    pictures.add(chosen);
    pictures.add(cells);
    add(bar, BorderLayout.SOUTH);
    chosen.onPick(this::pick);
    cells.onPick(this::pick);
    bindKey(KeyEvent.VK_LEFT, -1);
    bindKey(KeyEvent.VK_RIGHT, 1);
    say(text("nothing"), null);
  }

  private static String text(String key, Object... arguments) {
    return NbBundle.getMessage(TrainingPanel.class, "TrainingPanel." + key, arguments);
  }

  /** The f-vector stands beside the chosen figure where there is room, and can be chosen. */
  private final class Pictures extends JPanel {

    private static final long serialVersionUID = 1L;

    @Override
    public void doLayout() {
      int width = getWidth() < ROOM_FOR_TWO ? getWidth() : (getWidth() - GAP) / 2;
      chosen.setBounds(0, 0, width, getHeight());
      cells.setBounds(width + GAP, 0, Math.max(0, getWidth() - width - GAP), getHeight());
    }

    @Override
    public Dimension getPreferredSize() {
      return new Dimension(2 * chosen.getPreferredSize().width, chosen.getPreferredSize().height);
    }
  }

  private void bindKey(int key, int step) {
    getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke(key, 0), step);
    getActionMap()
        .put(
            step,
            new AbstractAction() {
              private static final long serialVersionUID = 1L;

              @Override
              public void actionPerformed(ActionEvent event) {
                bar.step(step);
              }
            });
  }

  /** Shows a sentence instead of figures, and a button that tries again; none for null. */
  void say(String sentence, Runnable again) {
    run = null;
    row = null;
    choices.clear();
    chosen.show(null);
    cells.show(null);
    bar.setCheckpoints(0, 0);
    bar.describe("");
    remove(pictures);
    message.say(sentence, again);
    add(message, BorderLayout.CENTER);
    setControls(false);
  }

  private void setControls(boolean enabled) {
    figures.setEnabled(enabled);
    filters.setEnabled(enabled);
    revalidate();
    repaint();
  }

  /** Shows a run at an epoch, telling nobody. */
  void show(TakenRun taken, long epoch) {
    EvolutionReport report = taken.report();
    choices.clear();
    figures.removeAllItems();
    report
        .heatMaps()
        .forEach(
            map -> {
              choices.add(EpochFigures.heatMap(report, map));
              figures.addItem(text("heatMap", map.beta()));
            });
    choices.add(EpochFigures.cells(report));
    figures.addItem(text("cells"));
    choices.add(EpochFigures.partitions(report));
    figures.addItem(text("partitions"));
    choices.add(EpochFigures.stability(report));
    figures.addItem(text("stability"));
    run = taken;
    cells.show(EpochFigures.cells(report));
    showChosen();
    int index = index(taken, (double) epoch);
    row = taken.rows().get(index);
    bar.setCheckpoints(taken.rows().size(), index);
    describe();
    remove(message);
    add(pictures, BorderLayout.CENTER);
    setControls(true);
  }

  /** The checkpoint with the epoch that is nearest. */
  private static int index(TakenRun run, double epoch) {
    List<EpochRow> rows = run.rows();
    int nearest = 0;
    for (int i = 1; i < rows.size(); i++) {
      if (Math.abs(rows.get(i).epoch() - epoch) < Math.abs(rows.get(nearest).epoch() - epoch)) {
        nearest = i;
      }
    }
    return nearest;
  }

  private void showChosen() {
    int index = figures.getSelectedIndex();
    chosen.show(index < 0 || index >= choices.size() ? null : choices.get(index));
  }

  private void pick(double epoch) {
    if (run != null) {
      bar.pick(index(run, epoch));
    }
  }

  private void picked(int index) {
    if (run != null && run.rows().get(index) != row) {
      row = run.rows().get(index);
      describe();
      tell();
    }
  }

  private void tell() {
    if (row != null) {
      listener.accept(run, row);
    }
  }

  private void describe() {
    RunSeries series = run.report().series().get(0);
    double loss = series.run().losses().loss(row.epoch());
    chosen.mark((double) row.epoch());
    cells.mark((double) row.epoch());
    bar.describe(
        text(
            Double.isFinite(loss) ? "epoch" : "epoch.noLoss",
            String.format(Locale.ROOT, "%,d", row.epoch()),
            String.format(Locale.ROOT, "%.4g", loss),
            String.format(Locale.ROOT, "%,.0f", row.measures().get("regions")),
            String.format(Locale.ROOT, "%,.0f", row.measures().get("cells"))));
  }

  /** Whether the graph view is to show nothing but the epoch. */
  boolean filters() {
    return filters.isSelected();
  }

  /** Whether what was picked is still being shown. */
  void setBusy(boolean busy) {
    bar.setBusy(busy);
  }

  /** Stops playing: the window is hidden. */
  void stop() {
    bar.stop();
  }

  /** The run that is shown, or null. */
  TakenRun run() {
    return run;
  }

  /** The checkpoint that is picked, or null. */
  EpochRow row() {
    return row;
  }
}
