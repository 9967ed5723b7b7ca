package org.reluatlas.workbench.preview;

import java.awt.BorderLayout;
import java.awt.event.ActionEvent;
import java.util.ArrayList;
import java.util.List;
import javax.swing.Box;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSplitPane;
import javax.swing.JToolBar;
import org.gephi.preview.api.PreviewController;
import org.gephi.preview.api.PreviewProperties;
import org.gephi.project.api.Workspace;
import org.openide.awt.Actions;
import org.openide.explorer.propertysheet.PropertySheet;
import org.openide.nodes.Node;
import org.openide.util.Lookup;
import org.openide.util.NbBundle;

/** The settings, the picture and what can be done with it. */
final class PreviewPanel extends JPanel {

  private static final long serialVersionUID = 1L;
  private static final int SETTINGS_WIDTH = 340;

  private final PropertySheet settings = new PropertySheet();
  private final JLabel state = new JLabel();
  private final PreviewCanvas canvas = new PreviewCanvas(() -> state.setText(""));
  private final JToolBar bar = new JToolBar();
  private final transient List<JButton> buttons = new ArrayList<>();

  PreviewPanel() {
    super(new BorderLayout());
    settings.setName("preview settings");
    canvas.setName("preview canvas");
    bar.setFloatable(false);
    button("refresh", this::rebuild);
    bar.addSeparator();
    button("fit", canvas::fit);
    button("out", () -> canvas.zoom(1 / PreviewCanvas.STEP));
    button("in", () -> canvas.zoom(PreviewCanvas.STEP));
    bar.addSeparator();
    bar.add(state);
    bar.add(Box.createHorizontalGlue());
    button("export", this::export);
    JPanel drawing = new JPanel(new BorderLayout());
    drawing.add(bar, BorderLayout.NORTH);
    drawing.add(canvas, BorderLayout.CENTER);
    JSplitPane split = new JSplitPane(JSplitPane.HORIZONTAL_SPLIT, settings, drawing);
    split.setDividerLocation(SETTINGS_WIDTH);
    add(split, BorderLayout.CENTER);
    show((Workspace) null);
  }

  private static String text(String key) {
    return NbBundle.getMessage(PreviewPanel.class, "PreviewPanel." + key);
  }

  private void button(String key, Runnable action) {
    JButton button = new JButton(text(key));
    button.setName("preview " + key);
    button.setToolTipText(text(key + ".hint"));
    button.setFocusable(false);
    button.addActionListener(event -> action.run());
    buttons.add(button);
    bar.add(button);
  }

  /** Shows a workspace; null for none. */
  void show(Workspace workspace) {
    canvas.show(workspace);
    buttons.forEach(button -> button.setEnabled(workspace != null));
    if (workspace == null) {
      settings.setNodes(new Node[0]);
      state.setText(text("nothing"));
      return;
    }
    PreviewController controller = Lookup.getDefault().lookup(PreviewController.class);
    PreviewProperties properties = controller.getModel(workspace).getProperties();
    settings.setNodes(new Node[] {new PreviewNode(properties, this::changed)});
    rebuild();
  }

  /** A setting may open or close others. */
  private void changed() {
    settings.repaint();
    rebuild();
  }

  private void rebuild() {
    state.setText(text("drawing"));
    canvas.rebuild();
  }

  /** Gephi's own dialog, with all formats of pictures. */
  private void export() {
    Actions.forID("File", "org.gephi.desktop.io.export.ExportImage")
        .actionPerformed(new ActionEvent(this, ActionEvent.ACTION_PERFORMED, null));
  }
}
