package org.reluatlas.gephi.window;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.swing.BorderFactory;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.jfree.chart.ChartMouseEvent;
import org.jfree.chart.ChartMouseListener;
import org.jfree.chart.ChartPanel;
import org.openide.util.NbBundle;
import org.reluatlas.analysis.InformedFiltration;
import org.reluatlas.charts.plane.ClassChart;
import org.reluatlas.charts.plane.CycleShape;
import org.reluatlas.gephi.form.UserEdits;
import org.reluatlas.gephi.model.DecomposedNetwork;
import org.reluatlas.homology.Interval;
import org.reluatlas.homology.PersistenceDiagram;
import org.reluatlas.study.PersistenceFindings;
import org.reluatlas.task.text.NumberText;

/**
 * The persistence diagram of a filtration beside the drawing: a class that is chosen in it, or in
 * the list of classes, has its cycle drawn.
 */
final class CyclePanel extends JPanel {

  private static final long serialVersionUID = 1L;

  /** The list and the diagram have the most persistent classes. */
  private static final int MOST = 200;

  private static final int SMALLEST = 150;
  private static final int LARGEST = 8000;

  /** How far from a point a click may be. */
  private static final double NEAR = 12;

  private final JComboBox<String> filtrations = new JComboBox<>();
  private final JComboBox<String> list = new JComboBox<>();
  private final JLabel message = new JLabel(" ");
  private final JPanel center = new JPanel(new BorderLayout());
  private final transient UserEdits edits = new UserEdits();
  private final transient Consumer<CycleShape> listener;
  private final transient LatestTask task = new LatestTask("ReLU cycles", message::setText);
  private transient DecomposedNetwork network;
  private transient PersistenceFindings persistence;
  private transient List<Interval> classes = List.of();
  private transient List<String> names = List.of();
  private transient ClassChart chart;
  private transient ChartPanel diagram;

  /** The listener receives the cycle to draw, or null. */
  CyclePanel(Consumer<CycleShape> listener) {
    super(new BorderLayout());
    this.listener = listener;
    setMinimumSize(new Dimension(SMALLEST, SMALLEST));
    JPanel choices = new JPanel(new WrappingLayout(8, 2));
    filtrations.setName("filtrations");
    choices.add(labelled(text("by"), filtrations));
    list.setName("classes");
    choices.add(labelled(text("class"), list));
    add(choices, BorderLayout.NORTH);
    message.setName("cycleMessage");
    message.setBorder(BorderFactory.createEmptyBorder(3, 8, 3, 8));
    center.add(message, BorderLayout.NORTH);
    add(center, BorderLayout.CENTER);
    for (InformedFiltration filtration : InformedFiltration.values()) {
      filtrations.addItem(filtration.valueName());
    }
    filtrations.setSelectedItem(InformedFiltration.OUTPUT.valueName());
    edits.listen(filtrations, this::compute);
    edits.listen(list, () -> choose(list.getSelectedIndex() - 1));
    fill();
  }

  private static JPanel labelled(String text, JComboBox<String> choice) {
    JPanel pair = new JPanel(new BorderLayout(6, 0));
    pair.add(new JLabel(text), BorderLayout.WEST);
    pair.add(choice, BorderLayout.CENTER);
    return pair;
  }

  private static String text(String key, Object... arguments) {
    return NbBundle.getMessage(CyclePanel.class, "CyclePanel." + key, arguments);
  }

  /** Offers the cycles of another decomposition, or none for null. Nothing is computed yet. */
  void setNetwork(DecomposedNetwork decomposed) {
    network = decomposed;
    clear();
  }

  /** The panel is looked at: computes the diagram unless it is there or on the way. */
  void look() {
    if (network != null && persistence == null && !task.isRunning()) {
      compute();
    }
  }

  private void clear() {
    task.stop();
    persistence = null;
    classes = List.of();
    names = List.of();
    chart = null;
    if (diagram != null) {
      center.remove(diagram);
      diagram = null;
    }
    message.setText(" ");
    fill();
    listener.accept(null);
    revalidate();
    repaint();
  }

  private void compute() {
    clear();
    if (network == null) {
      return;
    }
    DecomposedNetwork on = network;
    InformedFiltration filtration = InformedFiltration.values()[filtrations.getSelectedIndex()];
    message.setText(text("computing"));
    task.start(
        text("task"),
        text("cancelled"),
        progress -> {
          PersistenceFindings found = on.study(progress).persistence(filtration);
          List<Interval> finite = mostPersistent(found.diagram());
          List<String> names = finite.stream().map(CyclePanel::name).collect(Collectors.toList());
          return () -> take(found, finite, names);
        });
  }

  private static List<Interval> mostPersistent(PersistenceDiagram diagram) {
    return diagram.withoutZeroPersistence().barcode().stream()
        .filter(one -> Double.isFinite(one.birth()) && Double.isFinite(one.death()))
        .limit(MOST)
        .collect(Collectors.toList());
  }

  private void take(PersistenceFindings found, List<Interval> finite, List<String> finiteNames) {
    persistence = found;
    classes = finite;
    names = finiteNames;
    message.setText(classes.isEmpty() ? text("none") : text("hint"));
    chart = new ClassChart(classes, found.valueName(), found.diagram().isDescending());
    diagram = panel();
    diagram.setName("diagram");
    center.add(diagram, BorderLayout.CENTER);
    fill();
    revalidate();
    repaint();
  }

  private ChartPanel panel() {
    ChartPanel panel = new ChartPanel(chart.chart());
    // beyond these sizes it would be stretched
    panel.setMinimumDrawWidth(SMALLEST);
    panel.setMinimumDrawHeight(SMALLEST);
    panel.setMaximumDrawWidth(LARGEST);
    panel.setMaximumDrawHeight(LARGEST);
    panel.setPopupMenu(null);
    panel.setMouseZoomable(false);
    panel.addChartMouseListener(
        new ChartMouseListener() {
          @Override
          public void chartMouseClicked(ChartMouseEvent event) {
            click(event.getTrigger().getX(), event.getTrigger().getY());
          }

          @Override
          public void chartMouseMoved(ChartMouseEvent event) {}
        });
    return panel;
  }

  /** Chooses the class whose point is near a pixel of the diagram, or none. */
  private void click(int x, int y) {
    Interval near = chart.nearest(x, y, diagram.getScreenDataArea(), NEAR);
    list.setSelectedIndex(classes.indexOf(near) + 1);
  }

  private void fill() {
    edits.fill(
        () -> {
          list.removeAllItems();
          list.addItem(text("noClass"));
          names.forEach(list::addItem);
        });
    list.setEnabled(!classes.isEmpty());
    filtrations.setEnabled(network != null);
  }

  private static String name(Interval one) {
    return String.format(
        Locale.ROOT,
        "H%c, %s → %s",
        '\u2080' + one.dimension(),
        NumberText.significant(one.birth(), 4),
        NumberText.significant(one.death(), 4));
  }

  /** Draws the cycle of a class; none for −1. */
  private void choose(int index) {
    if (chart == null) {
      return;
    }
    task.stop();
    chart.choose(index < 0 ? null : classes.get(index));
    if (index < 0) {
      message.setText(text("hint"));
      listener.accept(null);
      return;
    }
    Interval one = classes.get(index);
    PersistenceFindings of = persistence;
    DecomposedNetwork on = network;
    task.start(
        text("task"),
        text("cancelled"),
        progress -> {
          int[] cells = of.cycles().cycle(one.birthPosition(), progress).orElseThrow();
          CycleShape shape = CycleShape.of(on.complex(), one.dimension(), cells);
          return () -> {
            message.setText(
                text(
                    one.dimension() == 0 ? "vertices" : "edges",
                    cells.length,
                    NumberText.significant(one.persistence(), 4)));
            listener.accept(shape);
          };
        });
  }
}
