package org.reluatlas.gephi.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.prefs.Preferences;
import javax.swing.JComboBox;
import javax.swing.JSpinner;
import javax.swing.SpinnerNumberModel;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.openide.util.Lookup;
import org.openide.util.NbPreferences;
import org.reluatlas.analysis.EdgeWeighting;
import org.reluatlas.analysis.VertexWeighting;
import org.reluatlas.gephi.ReluModel;

/** The settings of {@link FiedlerStatistics}, as they were the last time. */
final class FiedlerPanel extends SettingsRows<FiedlerStatistics> {

  private static final long serialVersionUID = 1L;
  private static final String NODE_WEIGHTS = "fiedler.weights";
  private static final String EDGE_WEIGHTS = "fiedler.edgeWeights";
  private static final String PARTS = "fiedler.parts";

  private final Choice nodeWeights = new Choice("weights");
  private final Choice edgeWeights = new Choice("edgeWeights");
  private final JSpinner parts = new JSpinner(new SpinnerNumberModel(2, 2, 64, 1));

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
    boolean hasNetwork = ReluModel.of(model).hasNetwork();
    nodeWeights.add(null, text("none"));
    for (Column column : model.getNodeTable().toArray()) {
      if (WeightSource.isWeight(column)) {
        boolean ofPoints = hasNetwork && column.getId().equals("weight");
        nodeWeights.add(column.getId(), ofPoints ? text("trainingPoints") : column.getTitle());
      }
    }
    edgeWeights.add(null, text("edgeWeight"));
    for (Column column : model.getEdgeTable().toArray()) {
      if (WeightSource.isWeight(column)) {
        edgeWeights.add(column.getId(), column.getTitle());
      }
    }
    if (hasNetwork) {
      addNetworkWeights();
    }
    nodeWeights.select(remembered().get(NODE_WEIGHTS, statistics.nodeWeights()));
    edgeWeights.select(remembered().get(EDGE_WEIGHTS, statistics.edgeWeights()));
    parts.setValue(remembered().getInt(PARTS, statistics.parts()));
  }

  /** Those that stand in no column. */
  private void addNetworkWeights() {
    VertexWeighting density = VertexWeighting.VOLUME_TIMES_DENSITY;
    nodeWeights.add(WeightSource.OF_NETWORK + density.id(), density.formula());
    for (EdgeWeighting weighting : EdgeWeighting.values()) {
      if (weighting != EdgeWeighting.UNIT && weighting != EdgeWeighting.FACET_VOLUME) {
        edgeWeights.add(WeightSource.OF_NETWORK + weighting.id(), weighting.formula());
      }
    }
  }

  @Override
  void unsetup(FiedlerStatistics statistics) {
    statistics.setNodeWeights(nodeWeights.selected());
    statistics.setEdgeWeights(edgeWeights.selected());
    statistics.setParts(((Number) parts.getValue()).intValue());
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

  /** A box of titles, each with an id behind it. */
  private static final class Choice {

    final JComboBox<String> box = new JComboBox<>();
    private final List<String> ids = new ArrayList<>();

    Choice(String name) {
      box.setName(name);
    }

    void add(String id, String title) {
      ids.add(id);
      box.addItem(title);
    }

    /** The first when there is no such id. */
    void select(String id) {
      box.setSelectedIndex(Math.max(0, ids.indexOf(id)));
    }

    String selected() {
      return ids.get(Math.max(0, box.getSelectedIndex()));
    }
  }
}
