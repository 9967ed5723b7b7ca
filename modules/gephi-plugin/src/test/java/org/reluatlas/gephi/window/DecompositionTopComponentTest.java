package org.reluatlas.gephi.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.event.MouseEvent;
import java.awt.geom.AffineTransform;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JTextArea;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.processor.plugin.AppendProcessor;
import org.gephi.project.api.Workspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openide.util.Lookup;
import org.reluatlas.gephi.graph.SampleNetworks;
import org.reluatlas.gephi.model.NetworkWorkspace;
import org.reluatlas.gephi.task.CancellingTicket;
import org.reluatlas.gephi.task.EventThread;
import org.reluatlas.gephi.task.WorkspaceWatch;

class DecompositionTopComponentTest {

  private DecompositionTopComponent window;

  @AfterEach
  void close() throws Exception {
    if (window != null) {
      EventThread.run(window::componentClosed);
    }
    SampleNetworks.closeProject();
  }

  private void open() throws Exception {
    EventThread.run(this::show);
  }

  private void show() {
    show(new GraphSelection());
  }

  private void show(GraphSelection selection) {
    window = new DecompositionTopComponent(selection);
    window.componentOpened();
    window.componentShowing();
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
          component instanceof JTextArea && ((JTextArea) component).getText().contains(words);
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
    return NetworkWorkspace.create(sample.graph, sample.regions, name);
  }

  @Test
  void theViewStaysWhenAnotherTabWasLookedAt() throws Exception {
    sample("two-circles");
    open();
    EventThread.await("the drawing", this::draws);
    DecompositionCanvas canvas = find(window, DecompositionCanvas.class);
    AffineTransform zoomed =
        EventThread.call(
            () -> {
              canvas.setSize(300, 300);
              canvas.view().scale(2, 2);
              return new AffineTransform(canvas.view());
            });
    EventThread.run(
        () -> {
          window.componentHidden();
          window.componentShowing();
        });
    Thread.sleep(200);
    assertEquals(true, EventThread.call(this::draws));
    assertEquals(zoomed, EventThread.call(canvas::view));
  }

  /** It opens after an import, unless the user has closed it. */
  @Test
  void aWindowThatWasClosedStaysClosed() throws Exception {
    open();
    assertTrue(DecompositionOpener.isWanted());
    EventThread.run(window::componentClosed);
    assertTrue(DecompositionOpener.isWanted(), "a change of perspective is no wish");
    EventThread.run(window::componentOpened);
    assertEquals(true, EventThread.call(window::canClose));
    assertFalse(DecompositionOpener.isWanted());
    EventThread.run(window::componentOpened);
    assertTrue(DecompositionOpener.isWanted());
  }

  /** The view takes another graph as soon as it is told, before anything else can be done. */
  @Test
  void noOtherWorkspaceIsShownFaded() throws Exception {
    Workspace first = sample("two-circles");
    sample("two-moons");
    SampleNetworks.projects().openWorkspace(first);
    SelectingView view = new SelectingView();
    WorkspaceWatch taking =
        new WorkspaceWatch() {
          @Override
          public void select(Workspace workspace) {
            view.takeAnotherGraph();
          }
        };
    SampleNetworks.projects().addWorkspaceListener(taking);
    try {
      EventThread.run(() -> show(new GraphSelection(view.controller())));
      EventThread.await("the drawing", this::draws);
      EventThread.run(this::clickInTheMiddle);
      EventThread.await("a selection", view::isFaded);
      SampleNetworks.projects().duplicateWorkspace(first);
      assertFalse(view.isFaded());
      assertEquals(List.of(), view.selected());
    } finally {
      SampleNetworks.projects().removeWorkspaceListener(taking);
    }
  }

  private void clickInTheMiddle() {
    DecompositionCanvas canvas = find(window, DecompositionCanvas.class);
    canvas.setSize(300, 300);
    canvas.dispatchEvent(
        new MouseEvent(
            canvas, MouseEvent.MOUSE_CLICKED, 0, 0, 150, 150, 1, false, MouseEvent.BUTTON1));
  }

  @Test
  void whatWasCancelledCanBeHadAfterAll() throws Exception {
    sample("two-circles");
    CancellingTicket ticket = new CancellingTicket(0);
    EventThread.run(() -> ticket.during(this::show));
    EventThread.await("the sentence", () -> says(window, "The decomposition was cancelled"));
    assertTrue(ticket.isFinished());
    EventThread.run(() -> find(find(window, MessagePanel.class), JButton.class).doClick());
    EventThread.await("the drawing", this::draws);
  }

  @Test
  void foreignWorkspacesAreToldWhatTheyLack() throws Exception {
    SampleNetworks.projects().newProject();
    open();
    EventThread.await("the sentence", () -> says(window, "made from a ReLU network"));
  }

  /** The nodes come while the window looks on; then what they come from is known. */
  @Test
  void aWorkspaceThatIsFilledIsShownInTheEnd() throws Exception {
    Workspace filled = SampleNetworks.projects().newProject().getCurrentWorkspace();
    open();
    EventThread.await("the sentence", () -> says(window, "made from a ReLU network"));
    ImportController imports = Lookup.getDefault().lookup(ImportController.class);
    Container container =
        imports.importFile(SampleNetworks.folder("two-circles").resolve("network.onnx").toFile());
    imports.process(container, new AppendProcessor(), filled);
    EventThread.await("the drawing", this::draws);
  }
}
