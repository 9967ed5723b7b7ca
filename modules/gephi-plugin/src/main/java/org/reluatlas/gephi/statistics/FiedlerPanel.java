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

/** The settings of {@link FiedlerStatistics}, as they were the last time. */
final class FiedlerPanel extends SettingsRows {

  private static final long serialVersionUID = 1L;
  private static final String WEIGHTS = "fiedler.weights";
  private static final String PARTS = "fiedler.parts";

  private final JComboBox<String> weights = new JComboBox<>();
  private final JSpinner parts = new JSpinner(new SpinnerNumberModel(2, 2, 64, 1));
  private final List<String> ids = new ArrayList<>();

  FiedlerPanel() {
    weights.setName("weights");
    parts.setName("parts");
    addRow("weights", weights);
    addRow("parts", parts);
  }

  private static Preferences remembered() {
    return NbPreferences.forModule(FiedlerPanel.class);
  }

  void setup(FiedlerStatistics statistics) {
    weights.removeAllItems();
    ids.clear();
    addWeight(null, text("none"));
    GraphModel model = Lookup.getDefault().lookup(GraphController.class).getGraphModel();
    for (Column column : model.getNodeTable().toArray()) {
      if (FiedlerStatistics.isWeight(column)) {
        addWeight(
            column.getId(),
            column.getId().equals("weight") ? text("trainingPoints") : column.getTitle());
      }
    }
    weights.setSelectedIndex(
        Math.max(0, ids.indexOf(remembered().get(WEIGHTS, statistics.weightColumn()))));
    parts.setValue(remembered().getInt(PARTS, statistics.parts()));
  }

  private void addWeight(String id, String title) {
    ids.add(id);
    weights.addItem(title);
  }

  void unsetup(FiedlerStatistics statistics) {
    String id = ids.get(Math.max(0, weights.getSelectedIndex()));
    statistics.setWeightColumn(id);
    statistics.setParts(((Number) parts.getValue()).intValue());
    if (id == null) {
      remembered().remove(WEIGHTS);
    } else {
      remembered().put(WEIGHTS, id);
    }
    remembered().putInt(PARTS, statistics.parts());
  }
}
