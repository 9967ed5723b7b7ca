package org.reluatlas.workbench.layout;

import java.awt.BorderLayout;
import java.beans.PropertyChangeListener;
import java.util.Arrays;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import org.gephi.layout.api.LayoutController;
import org.gephi.layout.api.LayoutModel;
import org.gephi.layout.spi.Layout;
import org.gephi.project.api.Workspace;
import org.openide.explorer.propertysheet.PropertySheet;
import org.openide.nodes.Node;
import org.openide.util.ImageUtilities;
import org.openide.util.Lookup;
import org.openide.util.NbBundle;

/** Chooses a layout, shows its properties, runs and stops it. */
final class LayoutPanel extends JPanel {

  private static final long serialVersionUID = 1L;
  private static final int GAP = 6;

  /** How often the button asks whether the layout still runs, in milliseconds. */
  private static final int PACE = 200;

  private final transient LayoutController controller =
      Lookup.getDefault().lookup(LayoutController.class);
  private final JComboBox<LayoutChoice> choices = new JComboBox<>(LayoutChoice.all());
  private final JTextArea description = new JTextArea();
  private final JButton run = new JButton();
  private final JButton reset = new JButton(text("reset"));
  private final PropertySheet sheet = new PropertySheet();
  private final transient PropertyChangeListener selection =
      event -> SwingUtilities.invokeLater(this::refresh);
  private final Timer pace = new Timer(PACE, event -> refreshButtons());
  private transient LayoutModel model;

  LayoutPanel() {
    super(new BorderLayout(0, GAP));
    choices.setName("layouts");
    run.setName("run layout");
    reset.setName("reset layout");
    sheet.setName("layout properties");
    reset.setToolTipText(text("reset.hint"));
    choices.addActionListener(event -> choose());
    run.addActionListener(event -> runOrStop());
    reset.addActionListener(event -> reset());
    layOut();
    refresh();
  }

  private static String text(String key) {
    return NbBundle.getMessage(LayoutPanel.class, "LayoutPanel." + key);
  }

  private void layOut() {
    description.setEditable(false);
    description.setFocusable(false);
    description.setOpaque(false);
    description.setLineWrap(true);
    description.setWrapStyleWord(true);
    description.setFont(choices.getFont());
    description.setBorder(BorderFactory.createEmptyBorder(0, 2, 0, 2));
    JPanel top = new JPanel(new BorderLayout(GAP, GAP));
    top.setBorder(BorderFactory.createEmptyBorder(GAP, GAP, 0, GAP));
    top.add(choices, BorderLayout.NORTH);
    top.add(description, BorderLayout.CENTER);
    JPanel buttons = new JPanel(new BorderLayout());
    buttons.add(reset, BorderLayout.LINE_START);
    buttons.add(run, BorderLayout.LINE_END);
    top.add(buttons, BorderLayout.SOUTH);
    add(top, BorderLayout.NORTH);
    sheet.setDescriptionAreaVisible(false); // room for the properties; hovering tells the same
    add(sheet, BorderLayout.CENTER);
  }

  /** Shows a workspace; null for none. */
  void show(Workspace workspace) {
    if (model != null) {
      model.removePropertyChangeListener(selection);
      pace.stop();
    }
    model = workspace == null ? null : controller.getModel(workspace);
    if (model != null) {
      model.addPropertyChangeListener(selection);
      pace.start();
    }
    refresh();
  }

  private Layout selected() {
    return model == null ? null : model.getSelectedLayout();
  }

  private void refresh() {
    Layout layout = selected();
    LayoutChoice chosen =
        Arrays.stream(LayoutChoice.all())
            .filter(choice -> layout != null && choice.builder == layout.getBuilder())
            .findFirst()
            .orElse(LayoutChoice.NONE);
    for (int i = 0; i < choices.getItemCount(); i++) {
      if (choices.getItemAt(i).builder == chosen.builder) {
        choices.setSelectedIndex(i);
      }
    }
    description.setText(model == null ? text("nothing") : chosen.description());
    sheet.setNodes(layout == null ? new Node[0] : new Node[] {new LayoutNode(layout)});
    refreshButtons();
  }

  private void refreshButtons() {
    boolean isRunning = model != null && model.isRunning();
    choices.setEnabled(model != null && !isRunning);
    reset.setEnabled(selected() != null && !isRunning);
    run.setEnabled(selected() != null);
    run.setText(text(isRunning ? "stop" : "run"));
    String icon = isRunning ? "DesktopLayout/stop.png" : "DesktopLayout/run.gif";
    run.setIcon(ImageUtilities.loadImageIcon(icon, false));
  }

  private void choose() {
    LayoutChoice chosen = (LayoutChoice) choices.getSelectedItem();
    Layout layout = selected();
    if (model != null && chosen.builder != (layout == null ? null : layout.getBuilder())) {
      controller.setLayout(chosen.builder == null ? null : model.getLayout(chosen.builder));
    }
  }

  private void runOrStop() {
    if (model.isRunning()) {
      controller.stopLayout();
    } else {
      controller.executeLayout();
    }
    refreshButtons();
  }

  private void reset() {
    selected().resetPropertiesValues();
    refresh();
  }
}
