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
import org.gephi.utils.longtask.spi.LongTask;
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
  private volatile G2DTarget target;
  private volatile boolean isStopped;
  private volatile boolean isStale = true;
  private volatile Dimension size;

  /** Hands each picture to the canvas, on the event thread. */
  PreviewDrawing(Workspace workspace, Dimension size, Consumer<Image> canvas) {
    this.workspace = workspace;
    this.size = size;
    this.canvas = canvas;
  }

  /**
   * What the view is moved by; null before the first picture. To make it may have to wait for
   * another picture, and so it is made in the background.
   */
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

  /** Gives up what is being drawn: the drawing is no longer shown. */
  void stop() {
    isStopped = true;
    if (target instanceof LongTask) {
      ((LongTask) target).cancel();
    }
  }

  private void draw() {
    ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
    if (isStopped || projects.getCurrentWorkspace() != workspace) {
      return; // a target draws the current workspace only
    }
    if (isStale) {
      isStale = false;
      controller.getModel(workspace).getProperties().putValue(PreviewProperty.MARGIN, MARGIN);
      controller.refreshPreview(workspace);
    }
    Dimension wanted = size;
    if (target == null) {
      target = newTarget(wanted);
    }
    if (target.getWidth() != wanted.width || target.getHeight() != wanted.height) {
      target.resize(wanted.width, wanted.height);
    }
    if (isStopped) {
      return;
    }
    target.refresh();
    Image picture = copy();
    SwingUtilities.invokeLater(() -> deliver(picture));
  }

  private void deliver(Image picture) {
    if (!isStopped) {
      canvas.accept(picture);
    }
  }

  private G2DTarget newTarget(Dimension wanted) {
    PreviewProperties properties = controller.getModel(workspace).getProperties();
    properties.putValue("width", wanted.width);
    properties.putValue("height", wanted.height);
    return (G2DTarget) controller.getRenderTarget(RenderTarget.G2D_TARGET, workspace);
  }

  /** A copy, so that the next picture is never shown half drawn. */
  private Image copy() {
    BufferedImage copy =
        new BufferedImage(target.getWidth(), target.getHeight(), BufferedImage.TYPE_INT_RGB);
    copy.createGraphics().drawImage(target.getImage(), 0, 0, null);
    return copy;
  }
}
