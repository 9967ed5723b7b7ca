package org.reluatlas.workbench.preview;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Dimension;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.gephi.preview.api.PreviewController;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openide.util.Lookup;

class PreviewDrawingTest {

  private final ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
  private final Object controller = Lookup.getDefault().lookup(PreviewController.class);
  private final Workspace workspace = projects.newProject().getCurrentWorkspace();

  @AfterEach
  void closeProject() {
    projects.closeCurrentProject();
  }

  /** Another picture is being drawn: Gephi lets nobody else in meanwhile. */
  @Test
  void nobodyWaitsForAnotherPicture() throws InterruptedException {
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch released = new CountDownLatch(1);
    Thread other = new Thread(() -> hold(held, released));
    other.start();
    held.await();
    assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> {
          PreviewDrawing drawing =
              new PreviewDrawing(workspace, new Dimension(60, 40), picture -> {});
          drawing.rebuild();
          drawing.resize(new Dimension(90, 70));
          assertNull(drawing.target(), "there can be none yet");
          drawing.stop();
        });
    released.countDown();
    other.join();
  }

  private void hold(CountDownLatch held, CountDownLatch released) {
    synchronized (controller) {
      held.countDown();
      try {
        assertTrue(released.await(1, TimeUnit.MINUTES));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
