package org.reluatlas.gephi.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.prefs.Preferences;
import java.util.stream.Stream;
import javax.swing.JComboBox;
import javax.swing.JSpinner;
import javax.swing.SpinnerNumberModel;
import javax.swing.SwingWorker;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Table;
import org.openide.util.Lookup;
import org.openide.util.NbPreferences;
import org.reluatlas.analysis.EdgeWeighting;
import org.reluatlas.analysis.VertexWeighting;
import org.reluatlas.gephi.form.UserEdits;
import org.reluatlas.gephi.graph.ColumnIds;
import org.reluatlas.gephi.model.ReluModel;

/** The settings of {@link FiedlerStatistics}, as they were the last time. */
final class FiedlerPanel extends SettingsRows<FiedlerStatistics> {

  private static final long serialVersionUID = 1L;
  private static final String NODE_WEIGHTS = "fiedler.weights";
  private static final String EDGE_WEIGHTS = "fiedler.edgeWeights";
  private static final String PARTS = "fiedler.parts";

  private final Choice nodeWeights =
      new Choice("weights", Stream.of(VertexWeighting.values()).map(VertexWeighting::formula));
  private final Choice edgeWeights =
      new Choice("edgeWeights", Stream.of(EdgeWeighting.values()).map(EdgeWeighting::formula));
  private final JSpinner parts = new JSpinner(new SpinnerNumberModel(2, 2, 64, 1));
  private transient NetworkQuestion question;

  FiedlerPanel() {
    parts.setName("parts");
    addRow("weights", nodeWeights.box);
    addRow("edgeWeights", edgeWeights.box);
    addRow("parts", parts);
  }

  private static Preferences remembered() {
    return NbPreferences.forModule(FiedlerPanel.class);
  }

  @Override
  void setup(FiedlerStatistics statistics) {
    GraphModel model = Lookup.getDefault().lookup(GraphController.class).getGraphModel();
    offer(model, false);
    nodeWeights.select(remembered().get(NODE_WEIGHTS, statistics.nodeWeights()));
    edgeWeights.select(remembered().get(EDGE_WEIGHTS, statistics.edgeWeights()));
    parts.setValue(remembered().getInt(PARTS, statistics.parts()));
    question = new NetworkQuestion(model);
    question.execute();
  }

  /** Fills the boxes; what is chosen stays chosen. */
  private void offer(GraphModel model, boolean hasNetwork) {
    Map<String, String> ofNodes = new LinkedHashMap<>();
    ofNodes.put(null, text("none"));
    addColumns(model.getNodeTable(), ofNodes);
    Map<String, String> ofEdges = new LinkedHashMap<>();
    ofEdges.put(null, text("edgeWeight"));
    addColumns(model.getEdgeTable(), ofEdges);
    if (hasNetwork) {
      addNetworkWeights(ofNodes, ofEdges);
    }
    nodeWeights.offer(ofNodes);
    edgeWeights.offer(ofEdges);
  }

  private static void addColumns(Table table, Map<String, String> titles) {
    for (Column column : table.toArray()) {
      if (WeightSource.isWeight(column)) {
        titles.put(column.getId(), column.getTitle());
      }
    }
  }

  /** Waits until all weights are offered. */
  final void complete() {
    question.answer();
  }

  /** Those that are in no column; and that of the training points by its formula. */
  private static void addNetworkWeights(Map<String, String> ofNodes, Map<String, String> ofEdges) {
    ofNodes.computeIfPresent(
        ColumnIds.WEIGHT, (id, title) -> VertexWeighting.TRAINING_POINTS.formula());
    VertexWeighting density = VertexWeighting.VOLUME_TIMES_DENSITY;
    ofNodes.put(WeightSource.OF_NETWORK + density.id(), density.formula());
    for (EdgeWeighting weighting : EdgeWeighting.values()) {
      if (weighting != EdgeWeighting.UNIT && weighting != EdgeWeighting.FACET_VOLUME) {
        ofEdges.put(WeightSource.OF_NETWORK + weighting.id(), weighting.formula());
      }
    }
  }

  @Override
  void unsetup(FiedlerStatistics statistics) {
    if (nodeWeights.isWaiting() || edgeWeights.isWaiting()) {
      complete();
    }
    statistics.setNodeWeights(nodeWeights.selected());
    statistics.setEdgeWeights(edgeWeights.selected());
    statistics.setParts(valueOf(parts));
    remember(NODE_WEIGHTS, statistics.nodeWeights());
    remember(EDGE_WEIGHTS, statistics.edgeWeights());
    remembered().putInt(PARTS, statistics.parts());
  }

  private static void remember(String key, String id) {
    if (id == null) {
      remembered().remove(key);
    } else {
      remembered().put(key, id);
    }
  }

  /**
   * Asks whether there is a network, and offers its weights then. The answer may have to compare
   * all nodes with the last imports, and to wait for who changes the graph: nothing for the event
   * thread.
   */
  private final class NetworkQuestion extends SwingWorker<Boolean, Void> {

    private final GraphModel model;
    private boolean answered;

    NetworkQuestion(GraphModel model) {
      this.model = model;
    }

    @Override
    protected Boolean doInBackground() {
      ReluModel relu = ReluModel.of(model);
      return relu != null && relu.hasNetwork();
    }

    @Override
    protected void done() {
      answer();
    }

    private synchronized void answer() {
      if (answered) {
        return;
      }
      answered = true;
      try {
        if (get()) {
          offer(model, true);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (ExecutionException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** A box of titles, each with an id behind it. */
  private static final class Choice {

    final JComboBox<String> box = new JComboBox<>();
    private final UserEdits edits = new UserEdits();
    private final List<String> ids = new ArrayList<>();
    private String widest = "";
    private String wanted;

    /**
     * An empty box.
     *
     * @param late titles to make room for from the beginning, since the dialog keeps its size
     */
    Choice(String name, Stream<String> late) {
      box.setName(name);
      late.forEach(this::makeRoom);
      edits.listen(box, () -> wanted = selected());
    }

    private void makeRoom(String title) {
      if (title.length() > widest.length()) {
        widest = title;
        box.setPrototypeDisplayValue(widest);
      }
    }

    /** Offers other items, by their ids; what was wanted is chosen if it is among them. */
    void offer(Map<String, String> titles) {
      ids.clear();
      ids.addAll(titles.keySet());
      titles.values().forEach(this::makeRoom);
      edits.fill(
          () -> {
            box.removeAllItems();
            titles.values().forEach(box::addItem);
          });
      restore();
    }

    /** The first when there is no such id; it is chosen when it comes. */
    void select(String id) {
      wanted = id;
      restore();
    }

    /** Whether what is wanted is not there, or not yet. */
    boolean isWaiting() {
      return !ids.contains(wanted);
    }

    private void restore() {
      edits.fill(() -> box.setSelectedIndex(Math.max(0, ids.indexOf(wanted))));
    }

    String selected() {
      return ids.get(Math.max(0, box.getSelectedIndex()));
    }
  }
}
