package org.reluatlas.gephi.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Component;
import java.awt.geom.AffineTransform;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import javax.swing.JLabel;
import javax.swing.SwingUtilities;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.processor.plugin.AppendProcessor;
import org.gephi.project.api.Workspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openide.util.Lookup;
import org.reluatlas.gephi.DualGraphWorkspace;
import org.reluatlas.gephi.SampleNetworks;
import org.reluatlas.task.Progress;

class DecompositionTopComponentTest {

  private DecompositionTopComponent window;

  @AfterEach
  void close() throws Exception {
    if (window != null) {
      inEventThread(
          () -> {
            window.componentClosed();
            return null;
          });
    }
    SampleNetworks.closeProject();
  }

  private static <T> T inEventThread(Callable<T> action) throws Exception {
    FutureTask<T> task = new FutureTask<>(action);
    SwingUtilities.invokeAndWait(task);
    return task.get();
  }

  private void open() throws Exception {
    window =
        inEventThread(
            () -> {
              DecompositionTopComponent made = new DecompositionTopComponent();
              made.componentOpened();
              made.componentShowing();
              return made;
            });
  }

  private static void await(Callable<Boolean> condition, String what) throws Exception {
    for (int i = 0; i < 400; i++) {
      if (inEventThread(condition)) {
        return;
      }
      Thread.sleep(25);
    }
    throw new AssertionError(what);
  }

  private static <T> T find(java.awt.Container container, Class<T> type) {
    for (Component component : container.getComponents()) {
      T found =
          type.isInstance(component)
              ? type.cast(component)
              : component instanceof java.awt.Container
                  ? find((java.awt.Container) component, type)
                  : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private boolean says(java.awt.Container container, String words) {
    for (Component component : container.getComponents()) {
      boolean isSaid =
          component instanceof JLabel && ((JLabel) component).getText().contains(words);
      if (isSaid
          || (component instanceof java.awt.Container
              && says((java.awt.Container) component, words))) {
        return true;
      }
    }
    return false;
  }

  private boolean draws() {
    return find(window, DecompositionCanvas.class) != null;
  }

  private static Workspace sample(String name) throws Exception {
    SampleNetworks sample = SampleNetworks.of(name);
    return DualGraphWorkspace.create(sample.graph, sample.regions, name, Progress.NONE);
  }

  @Test
  void theViewStaysWhenAnotherTabWasLookedAt() throws Exception {
    sample("two-circles");
    open();
    await(this::draws, "the drawing");
    DecompositionCanvas canvas = find(window, DecompositionCanvas.class);
    AffineTransform zoomed =
        inEventThread(
            () -> {
              canvas.setSize(300, 300);
              canvas.view().scale(2, 2);
              return new AffineTransform(canvas.view());
            });
    inEventThread(
        () -> {
          window.componentHidden();
          window.componentShowing();
          return null;
        });
    Thread.sleep(200);
    assertEquals(true, inEventThread(this::draws));
    assertEquals(zoomed, inEventThread(canvas::view));
  }

  @Test
  void foreignWorkspacesAreToldWhatTheyLack() throws Exception {
    SampleNetworks.projects().newProject();
    open();
    await(() -> says(window, "made from a ReLU network"), "the sentence");
  }

  /** The nodes come while the window looks on; then what they come from is known. */
  @Test
  void aWorkspaceThatIsFilledIsShownInTheEnd() throws Exception {
    Workspace filled = SampleNetworks.projects().newProject().getCurrentWorkspace();
    open();
    await(() -> says(window, "made from a ReLU network"), "the sentence");
    ImportController imports = Lookup.getDefault().lookup(ImportController.class);
    Container container =
        imports.importFile(SampleNetworks.folder("two-circles").resolve("network.onnx").toFile());
    imports.process(container, new AppendProcessor(), filled);
    await(this::draws, "the drawing");
  }
}
