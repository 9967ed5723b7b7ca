package org.reluatlas.gephi.window;

import java.awt.BorderLayout;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSplitPane;
import javax.swing.JTabbedPane;
import javax.swing.Timer;
import org.gephi.graph.api.GraphModel;
import org.openide.util.NbBundle;
import org.reluatlas.charts.plane.CycleShape;
import org.reluatlas.charts.plane.DecompositionPainter;
import org.reluatlas.charts.plane.FiltrationPlay;
import org.reluatlas.charts.plane.RegionFinder;
import org.reluatlas.gephi.message.SliceLine;
import org.reluatlas.gephi.model.DecomposedNetwork;

/** The drawing with its controls around it. */
final class DecompositionPanel extends JPanel {

  private static final long serialVersionUID = 1L;
  private static final int POLL_MILLIS = 250;

  private final DecompositionCanvas canvas = new DecompositionCanvas();
  private final BettiPlot plot = new BettiPlot();
  private final CyclePanel cycles = new CyclePanel(this::showCycle);
  private final JTabbedPane beside = new JTabbedPane();
  private final FiltrationBar bar = new FiltrationBar(this::showStep);
  private final DrawingToolbar toolbar =
      new DrawingToolbar(this::color, this::showWhatIsTicked, canvas::fit);
  private final RegionLines lines = new RegionLines();
  private final JLabel slice = line("slice");
  private final JLabel foreign = line("foreign");
  private final MessagePanel message = new MessagePanel();
  private final JSplitPane split = new JSplitPane(JSplitPane.HORIZONTAL_SPLIT, canvas, beside);
  private final Timer poll = new Timer(POLL_MILLIS, event -> followGraph());
  private final transient GraphWatch<Coloring> watch = new GraphWatch<>(this::take);
  private final transient GraphSelection selection;
  private transient DecomposedNetwork network;
  private transient DecompositionPainter painter;
  private transient GraphModel graph;
  private transient Set<Integer> selected = Set.of();
  private transient Set<Integer> seenInGraph = Set.of();

  DecompositionPanel(GraphSelection selection) {
    super(new BorderLayout());
    this.selection = selection;
    add(toolbar, BorderLayout.NORTH);
    beside.setName("beside");
    beside.addTab(text("betti"), plot);
    beside.addTab(text("cycles"), cycles);
    beside.addChangeListener(event -> lookAtCycles());
    split.setResizeWeight(0.65);
    split.addComponentListener(
        new ComponentAdapter() {
          @Override
          public void componentResized(ComponentEvent event) {
            turnSplit();
          }
        });
    JPanel south = new JPanel(new BorderLayout());
    JPanel above = new JPanel(new BorderLayout());
    above.add(slice, BorderLayout.NORTH);
    above.add(foreign, BorderLayout.SOUTH);
    south.add(above, BorderLayout.NORTH);
    south.add(bar, BorderLayout.CENTER);
    south.add(lines, BorderLayout.SOUTH);
    add(south, BorderLayout.SOUTH);
    canvas.onHover(this::hover);
    canvas.onClick(this::click);
    say(text("nothing"));
  }

  private static JLabel line(String name) {
    JLabel line = new JLabel();
    line.setName(name);
    line.setBorder(BorderFactory.createEmptyBorder(3, 8, 0, 8));
    line.setVisible(false);
    return line;
  }

  /** The curves stand beside the drawing in a wide window, and under it in a high one. */
  private void turnSplit() {
    boolean isHigh = split.getHeight() > split.getWidth();
    int orientation = isHigh ? JSplitPane.VERTICAL_SPLIT : JSplitPane.HORIZONTAL_SPLIT;
    if (split.getOrientation() != orientation) {
      split.setOrientation(orientation);
      split.resetToPreferredSizes();
    }
  }

  private void showWhatIsTicked() {
    if (painter != null) {
      toolbar.apply(painter);
      canvas.repaint();
    }
  }

  /** Shows a sentence instead of a drawing. */
  void say(String sentence) {
    offer(sentence, null);
  }

  /** Shows a sentence and a button that draws after all; none for null. */
  void offer(String sentence, Runnable draw) {
    selection.release();
    network = null;
    graph = null;
    painter = null;
    canvas.show(null, null);
    remove(split);
    message.say(sentence, draw);
    add(message, BorderLayout.CENTER);
    bar.setNetwork(null);
    cycles.setNetwork(null);
    plot.clear();
    show(slice, Optional.empty());
    show(foreign, Optional.empty());
    lines.clear();
    revalidate();
    repaint();
  }

  /**
   * Shows a plane decomposition.
   *
   * @param of the graph whose columns colour it
   */
  void show(
      DecomposedNetwork decomposed,
      DecompositionPainter drawing,
      RegionFinder finder,
      GraphModel of) {
    network = decomposed;
    graph = of;
    painter = drawing;
    selected = Set.of();
    seenInGraph = Set.of();
    remove(message);
    add(split, BorderLayout.CENTER);
    watch.lookNow(coloring());
    toolbar.setDrawing(painter);
    canvas.show(painter, finder);
    bar.setNetwork(decomposed);
    cycles.setNetwork(decomposed);
    lookAtCycles();
    show(slice, SliceLine.of(decomposed.problem()));
    hover(RegionFinder.NOWHERE);
    revalidate();
    repaint();
  }

  /** Whether there is a drawing. */
  boolean isDrawing() {
    return painter != null;
  }

  private static void show(JLabel label, Optional<String> line) {
    label.setText(line.orElse(""));
    label.setToolTipText(line.orElse(null));
    label.setVisible(line.isPresent());
  }

  /** Begins to follow the graph view: the window is visible. */
  void start() {
    poll.start();
  }

  /** Follows the graph view no longer, and selects nothing there: the window is hidden. */
  void stop() {
    poll.stop();
    bar.stop();
    selection.release();
    if (painter != null) {
      outline(Set.of());
    }
  }

  /** Selects nothing in the graph view when it returns; in any thread. */
  void releaseSelection() {
    selection.releaseAndWait();
  }

  /** The graph view has taken another workspace; in any thread. */
  void endFading() {
    selection.endFading();
  }

  private void color() {
    if (painter != null) {
      watch.lookNow(coloring());
    }
  }

  private Supplier<Coloring> coloring() {
    DecompositionPainter on = painter;
    DecomposedNetwork of = network;
    GraphModel in = graph;
    String by = toolbar.column();
    return () -> Coloring.of(on, of, in, by);
  }

  private void take(Coloring coloring) {
    if (painter == null || !coloring.isOf(painter)) {
      return;
    }
    toolbar.offer(coloring.titles());
    int others = coloring.foreignNodes();
    show(
        foreign,
        others == 0
            ? Optional.empty()
            : Optional.of(text("foreign", others, network.problem().name())));
    if (coloring.isBy(toolbar.column()) && coloring.apply(text("predicted"))) {
      canvas.repaint();
    }
  }

  private void hover(int region) {
    lines.tell(network, region);
  }

  private void click(int region, boolean adding) {
    if (network == null) {
      return;
    }
    Set<Integer> chosen = new TreeSet<>(adding ? selected : Set.of());
    if (region != RegionFinder.NOWHERE && !chosen.remove(region)) {
      chosen.add(region);
    }
    seenInGraph = Set.of();
    outline(chosen);
    selection.select(network, graph.getGraph(), chosen);
  }

  private void outline(Set<Integer> chosen) {
    selected = chosen;
    painter.setSelected(chosen);
    canvas.repaint();
  }

  /** Takes over what has changed in the graph view and in the graph. */
  void followGraph() {
    if (network == null) {
      return;
    }
    DecomposedNetwork asked = network;
    selection.look(asked, graph.getGraph(), regions -> follow(asked, regions));
    watch.look(coloring());
  }

  private void follow(DecomposedNetwork asked, Set<Integer> inGraph) {
    if (network != asked) {
      return;
    }
    // a view that has not drawn the graph yet never had the selection, and loses none
    boolean isLost = inGraph.isEmpty() && !seenInGraph.isEmpty();
    seenInGraph = inGraph;
    if (isLost) {
      selection.release();
    }
    if ((isLost || !inGraph.isEmpty()) && !inGraph.equals(selected)) {
      outline(inGraph);
    }
  }

  private void showStep(FiltrationPlay play, int step) {
    if (painter == null) {
      return;
    }
    boolean isWhole = play == null || step >= play.steps();
    painter.setPlay(isWhole ? null : play, step);
    if (play != null) {
      plot.show(play, step);
    }
    canvas.repaint();
  }

  private void lookAtCycles() {
    if (beside.getSelectedComponent() == cycles) {
      cycles.look();
    }
  }

  private void showCycle(CycleShape cycle) {
    if (painter != null) {
      painter.setCycle(cycle);
      canvas.repaint();
    }
  }

  DecompositionCanvas canvas() {
    return canvas;
  }

  static String text(String key, Object... arguments) {
    return NbBundle.getMessage(DecompositionPanel.class, "DecompositionPanel." + key, arguments);
  }
}
