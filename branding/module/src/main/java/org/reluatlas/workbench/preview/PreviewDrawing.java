package org.reluatlas.workbench.preview;

import java.awt.Dimension;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;
import javax.swing.SwingUtilities;
import org.gephi.preview.api.G2DTarget;
import org.gephi.preview.api.PreviewController;
import org.gephi.preview.api.PreviewProperties;
import org.gephi.preview.api.PreviewProperty;
import org.gephi.preview.api.RenderTarget;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;
import org.openide.util.RequestProcessor;

/** Draws the preview of a workspace in the background; of many requests the last one counts. */
final class PreviewDrawing {

  private static final RequestProcessor PROCESSOR = new RequestProcessor("Preview");

  /** The rim around the graph, in percent of its size, as in Gephi's pictures. */
  private static final float MARGIN = 4;

  private final PreviewController controller = Lookup.getDefault().lookup(PreviewController.class);
  private final RequestProcessor.Task task = PROCESSOR.create(this::draw);
  private final Workspace workspace;
  private final Consumer<Image> canvas;
  private final G2DTarget target;
  private volatile boolean isStale = true;
  private volatile Dimension size;

  /** Hands each picture to the canvas, on the event thread. */
  PreviewDrawing(Workspace workspace, Dimension size, Consumer<Image> canvas) {
    this.workspace = workspace;
    this.size = size;
    this.canvas = canvas;
    PreviewProperties properties = controller.getModel(workspace).getProperties();
    properties.putValue("width", size.width);
    properties.putValue("height", size.height);
    target = (G2DTarget) controller.getRenderTarget(RenderTarget.G2D_TARGET, workspace);
  }

  /** What the view is moved by. */
  G2DTarget target() {
    return target;
  }

  /** Draws anew from the graph and the settings. */
  void rebuild() {
    isStale = true;
    task.schedule(0);
  }

  /** Draws what there is, after the view has moved. */
  void redraw() {
    task.schedule(0);
  }

  /** Fits the picture into a new size. */
  void resize(Dimension wanted) {
    size = wanted;
    task.schedule(0);
  }

  private void draw() {
    ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
    if (projects.getCurrentWorkspace() != workspace) {
      return; // a target draws the current workspace only
    }
    if (isStale) {
      isStale = false;
      controller.getModel(workspace).getProperties().putValue(PreviewProperty.MARGIN, MARGIN);
      controller.refreshPreview(workspace);
    }
    Dimension wanted = size;
    if (target.getWidth() != wanted.width || target.getHeight() != wanted.height) {
      target.resize(wanted.width, wanted.height);
    }
    target.refresh();
    Image picture = copy();
    SwingUtilities.invokeLater(() -> canvas.accept(picture));
  }

  /** A copy, so that nobody sees the next picture half drawn. */
  private Image copy() {
    BufferedImage copy =
        new BufferedImage(target.getWidth(), target.getHeight(), BufferedImage.TYPE_INT_RGB);
    copy.createGraphics().drawImage(target.getImage(), 0, 0, null);
    return copy;
  }
}
