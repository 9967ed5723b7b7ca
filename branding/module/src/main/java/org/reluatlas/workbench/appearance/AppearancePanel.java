package org.reluatlas.workbench.appearance;

import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.awt.GridLayout;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.swing.AbstractButton;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import javax.swing.event.PopupMenuEvent;
import javax.swing.event.PopupMenuListener;
import org.gephi.appearance.api.AppearanceController;
import org.gephi.appearance.api.AppearanceModel;
import org.gephi.appearance.api.Function;
import org.gephi.appearance.api.PartitionFunction;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;
import org.openide.util.NbBundle;
import org.openide.util.RequestProcessor;

/** Chooses what is changed and by what, shows the settings of that, and applies it. */
final class AppearancePanel extends JPanel {

  private static final long serialVersionUID = 1L;
  private static final int GAP = 6;
  private static final RequestProcessor PROCESSOR = new RequestProcessor("Appearance");

  private final transient AppearanceController controller =
      Lookup.getDefault().lookup(AppearanceController.class);
  private final JComboBox<String> elements =
      new JComboBox<>(new String[] {text("nodes"), text("edges")});
  private final JComboBox<String> categories = new JComboBox<>();
  private final JComboBox<FunctionChoice> functions = new JComboBox<>();
  private final JPanel settings = new JPanel(new BorderLayout());
  private final JPanel controls = new JPanel(new FlowLayout(FlowLayout.LEADING, 0, 0));
  private final JButton apply = new JButton(text("apply"));
  private final JLabel nothing = new JLabel(text("nothing"));
  private transient AppearanceModel model;
  private transient Map<String, List<FunctionChoice>> offered = new TreeMap<>();
  private boolean isFilling;

  AppearancePanel() {
    super(new BorderLayout(0, GAP));
    elements.setName("appearance of");
    categories.setName("appearance category");
    functions.setName("appearance by");
    apply.setName("apply appearance");
    nothing.setBorder(BorderFactory.createEmptyBorder(0, GAP, 0, 0));
    elements.addActionListener(event -> refresh());
    categories.addActionListener(event -> fillFunctions());
    functions.addActionListener(event -> showSettings());
    functions.addPopupMenuListener(new NewColumns());
    apply.addActionListener(event -> apply());
    layOut();
    show((Workspace) null);
  }

  private static String text(String key) {
    return NbBundle.getMessage(AppearancePanel.class, "AppearancePanel." + key);
  }

  private void layOut() {
    JPanel kinds = new JPanel(new GridLayout(1, 2, GAP, 0));
    kinds.add(elements);
    kinds.add(categories);
    JPanel top = new JPanel(new BorderLayout(GAP, GAP));
    top.setBorder(BorderFactory.createEmptyBorder(GAP, GAP, 0, GAP));
    top.add(kinds, BorderLayout.NORTH);
    top.add(functions, BorderLayout.CENTER);
    settings.setBorder(BorderFactory.createEmptyBorder(0, 0, 0, GAP));
    JPanel bottom = new JPanel(new BorderLayout());
    bottom.setBorder(BorderFactory.createEmptyBorder(0, GAP, GAP, GAP));
    bottom.add(controls, BorderLayout.LINE_START);
    bottom.add(apply, BorderLayout.LINE_END);
    add(top, BorderLayout.NORTH);
    add(settings, BorderLayout.CENTER);
    add(bottom, BorderLayout.SOUTH);
  }

  /** Shows a workspace; null for none. */
  void show(Workspace workspace) {
    model = workspace == null ? null : controller.getModel(workspace);
    elements.setEnabled(model != null);
    categories.setEnabled(model != null);
    functions.setEnabled(model != null);
    refresh();
  }

  private void refresh() {
    String category = (String) categories.getSelectedItem();
    boolean ofNodes = elements.getSelectedIndex() == 0;
    offered = model == null ? Map.of() : FunctionChoice.byCategory(model, ofNodes);
    isFilling = true;
    categories.removeAllItems();
    offered.keySet().forEach(categories::addItem);
    isFilling = false;
    if (category != null && offered.containsKey(category)) {
      categories.setSelectedItem(category);
    } else {
      fillFunctions();
    }
  }

  private void fillFunctions() {
    if (isFilling) {
      return;
    }
    FunctionChoice chosen = chosen();
    isFilling = true;
    functions.removeAllItems();
    String category = (String) categories.getSelectedItem();
    if (category != null) {
      for (FunctionChoice choice : offered.get(category)) {
        functions.addItem(choice);
        if (choice.isLike(chosen)) {
          functions.setSelectedItem(choice);
        }
      }
    }
    isFilling = false;
    showSettings();
  }

  private FunctionChoice chosen() {
    return (FunctionChoice) functions.getSelectedItem();
  }

  private void showSettings() {
    if (isFilling) {
      return;
    }
    settings.removeAll();
    controls.removeAll();
    FunctionChoice chosen = chosen();
    if (chosen != null) {
      showSettings(chosen.function);
    } else if (model == null) {
      settings.add(nothing, BorderLayout.NORTH);
    }
    apply.setEnabled(chosen != null);
    revalidate();
    repaint();
  }

  /** The panel of the function, and its buttons, as that of palettes. */
  private void showSettings(Function function) {
    if (function.isPartition()) {
      PartColors.propose((PartitionFunction) function);
    }
    JPanel panel = function.getUI().getPanel(function);
    if (panel != null) {
      FittedColumns.in(panel);
      settings.add(panel, BorderLayout.CENTER);
    }
    AbstractButton[] buttons = function.getUI().getControlButton();
    if (buttons != null) {
      for (AbstractButton button : buttons) {
        controls.add(button);
      }
    }
  }

  private void apply() {
    Function function = chosen().function;
    apply.setEnabled(false);
    PROCESSOR
        .post(() -> controller.transform(function))
        .addTaskListener(task -> SwingUtilities.invokeLater(this::showSettings));
  }

  /** Lists the columns that have come since. */
  private final class NewColumns implements PopupMenuListener {

    @Override
    public void popupMenuWillBecomeVisible(PopupMenuEvent event) {
      refresh();
    }

    @Override
    public void popupMenuWillBecomeInvisible(PopupMenuEvent event) {}

    @Override
    public void popupMenuCanceled(PopupMenuEvent event) {}
  }
}
