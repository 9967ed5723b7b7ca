package org.reluatlas.gephi.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.gephi.graph.api.GraphModel;
import org.gephi.preview.api.Item;
import org.gephi.preview.api.PreviewController;
import org.gephi.preview.api.PreviewModel;
import org.gephi.project.api.Workspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openide.awt.StatusDisplayer;
import org.openide.util.Lookup;
import org.reluatlas.gephi.graph.SampleNetworks;
import org.reluatlas.gephi.model.NetworkWorkspace;
import org.reluatlas.gephi.model.ReluModel;
import org.reluatlas.gephi.task.CancellingTicket;
import org.reluatlas.task.Progress;

/** The preview is the first to ask for a decomposition, as in a project that was saved. */
class PolytopeBuilderTest {

  private static final int ALL = 1 << 20;

  private final PreviewController controller = Lookup.getDefault().lookup(PreviewController.class);
  private Workspace workspace;

  @BeforeEach
  void reopen() throws IOException {
    StatusDisplayer.getDefault().setStatusText("");
    SampleNetworks sample = SampleNetworks.of("two-circles");
    workspace = NetworkWorkspace.create(sample.graph, sample.regions, "two-circles");
    NetworkWorkspace.reopen(workspace);
  }

  @AfterEach
  void closeProject() {
    SampleNetworks.closeProject();
  }

  private void refresh() {
    controller.refreshPreview(workspace);
  }

  private void refresh(CancellingTicket ticket) {
    ticket.during(this::refresh);
  }

  private int shapes() {
    return items(PolytopeItem.TYPE).length;
  }

  private Item[] items(String type) {
    PreviewModel model = controller.getModel(workspace);
    return model.getItems(type);
  }

  private static String status() {
    return StatusDisplayer.getDefault().getStatusText();
  }

  private ReluModel model() {
    return ReluModel.of(workspace);
  }

  @Test
  void decomposesWithAndWithoutATicket() {
    refresh();
    int expected = shapes();
    assertTrue(expected > 110 + 500, "shapes " + expected);
    NetworkWorkspace.reopen(workspace);
    CancellingTicket ticket = new CancellingTicket(ALL);
    refresh(ticket);
    assertEquals(expected, shapes());
    assertTrue(ticket.steps() > 10, "steps " + ticket.steps());
    assertTrue(ticket.isFinished());
    assertEquals("", status());
  }

  /** Wherever it is cancelled there is the whole set of shapes or none, and the next one counts. */
  @Test
  void cancelledItShowsTheGraphAlone() {
    CancellingTicket whole = new CancellingTicket(ALL);
    refresh(whole);
    int expected = shapes();
    int cancelled = 0;
    for (int step = 0; step < whole.steps(); step++) {
      NetworkWorkspace.reopen(workspace);
      CancellingTicket ticket = new CancellingTicket(step);
      refresh(ticket);
      assertTrue(shapes() == 0 || shapes() == expected, shapes() + " at step " + step);
      assertEquals(110, items(Item.NODE).length);
      assertTrue(ticket.isFinished());
      cancelled += shapes() == 0 ? 1 : 0;
    }
    assertTrue(cancelled > whole.steps() / 2, cancelled + " of " + whole.steps());
    assertTrue(status().contains("cancelled"), status());
    refresh();
    assertEquals(expected, shapes());
    assertEquals("", status());
  }

  @Test
  void whatOthersSayStays() {
    refresh(new CancellingTicket(0));
    StatusDisplayer.getDefault().setStatusText("saved");
    refresh();
    assertEquals("saved", status());
  }

  @Test
  void cancelledAtOnceItDecomposesNothing() {
    refresh(new CancellingTicket(0));
    assertEquals(0, shapes());
    assertNull(model().known());
  }

  /** What was decomposed before the boundary was cancelled stays. */
  @Test
  void cancelledLateItKeepsTheDecomposition() {
    int step = 0;
    while (model().known() == null) {
      NetworkWorkspace.reopen(workspace);
      refresh(new CancellingTicket(++step));
    }
    assertEquals(0, shapes());
  }

  @Test
  void aClosedWorkspaceStopsIt() {
    CancellingTicket ticket = new CancellingTicket(5, SampleNetworks::closeProject);
    ReluModel model = model();
    refresh(ticket);
    assertEquals(0, shapes());
    assertNull(model.known());
    assertTrue(ticket.isFinished());
  }

  @Test
  void tooManyCellsAreSaidInASentence() {
    NetworkWorkspace.reopen(workspace, 100);
    refresh();
    assertEquals(0, shapes());
    assertTrue(
        status().contains("100") && status().contains("raise the limit (cells, at most)"),
        status());
  }

  /** The cells of the decomposition are within the limit; those cut by the boundary are not. */
  @Test
  void aBoundaryBeyondTheLimitIsLeftOutAndSaid() {
    long cells = model().decomposed(Progress.NONE).complex().cells();
    NetworkWorkspace.reopen(workspace, cells);
    refresh();
    assertTrue(shapes() > 110 + 500);
    for (Item item : items(PolytopeItem.TYPE)) {
      assertFalse(((PolytopeItem) item).kind == PolytopeItem.Kind.BOUNDARY);
    }
    assertTrue(status().startsWith("The decision boundary is left out. The "), status());
    CancellingTicket again = new CancellingTicket(ALL);
    refresh(again);
    assertEquals(1, again.steps(), "it is not computed to the limit once more");
    assertTrue(status().startsWith("The decision boundary is left out. The "), status());
  }

  @Test
  void aPartitionThatIsNotThereOrEmptyIsSaid() {
    fillBy(RegionFill.PREDICTION);
    assertEquals("", status());
    fillBy(RegionFill.PARTITION);
    assertTrue(status().contains("\"fiedler partition\""), status());
    fillBy(RegionFill.WEIGHTED_PARTITION);
    assertTrue(status().contains("\"weighted fiedler partition\""), status());
    StatusDisplayer.getDefault().setStatusText("");
    GraphModel graph = workspace.getLookup().lookup(GraphModel.class);
    graph.getNodeTable().addColumn("fiedler_partition", Integer.class);
    fillBy(RegionFill.PARTITION);
    assertTrue(status().contains("\"fiedler partition\" is missing or empty"), status());
    graph.getGraph().getNodes().toArray()[0].setAttribute("fiedler_partition", 1);
    fillBy(RegionFill.PARTITION);
    assertEquals("", status());
  }

  private void fillBy(RegionFill fill) {
    controller.getModel(workspace).getProperties().putValue(PolytopeRenderer.FILL, fill);
    refresh();
  }
}
