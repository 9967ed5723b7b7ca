package org.reluatlas.gephi.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.io.IOException;
import org.gephi.graph.api.GraphModel;
import org.gephi.project.api.Workspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reluatlas.charts.ColorRamp;
import org.reluatlas.charts.Palette;
import org.reluatlas.gephi.graph.SampleNetworks;
import org.reluatlas.gephi.model.DecomposedNetwork;
import org.reluatlas.gephi.model.NetworkWorkspace;
import org.reluatlas.gephi.model.ReluModel;
import org.reluatlas.task.Progress;

class RegionFillTest {

  @AfterEach
  void closeProject() {
    SampleNetworks.closeProject();
  }

  private static Workspace workspace(String name) throws IOException {
    SampleNetworks sample = SampleNetworks.of(name);
    return NetworkWorkspace.create(sample.graph, sample.regions, name);
  }

  private static RegionFills fills(Workspace workspace, DecomposedNetwork network) {
    return new RegionFills(
        network, workspace.getLookup().lookup(GraphModel.class).getGraph(), false);
  }

  /** Where the boundary does not pass, a region is a mixture of white and its class's colour. */
  @Test
  void outputsOfTwoClassesDeepenAwayFromTheBoundary() throws IOException {
    Workspace workspace = workspace("two-circles");
    DecomposedNetwork network = ReluModel.of(workspace).decomposed(Progress.NONE);
    RegionFills fills = fills(workspace, network);
    double most = 0;
    for (int region = 0; region < network.complex().regions(); region++) {
      double[] outputs =
          network.complex().network().forward(network.regions().geometry().centroid(region));
      most = Math.max(most, Math.abs(outputs[1] - outputs[0]));
    }
    for (int region = 0; region < network.complex().regions(); region++) {
      double[] outputs =
          network.complex().network().forward(network.regions().geometry().centroid(region));
      Color end = Palette.strong(outputs[1] > outputs[0] ? 1 : 0);
      double share = 0.7 * Math.abs(outputs[1] - outputs[0]) / most;
      Color fill = fills.of(RegionFill.OUTPUT, region);
      assertEquals(255 + share * (end.getRed() - 255), fill.getRed(), 1);
      assertEquals(255 + share * (end.getGreen() - 255), fill.getGreen(), 1);
      assertEquals(255 + share * (end.getBlue() - 255), fill.getBlue(), 1);
    }
  }

  /** x² + y² grows away from the middle: a corner of the domain is darker than the origin. */
  @Test
  void outputsOfARegressionRunFromLightToDark() throws IOException {
    Workspace workspace = workspace("paraboloid");
    DecomposedNetwork network = ReluModel.of(workspace).decomposed(Progress.NONE);
    RegionFills fills = fills(workspace, network);
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    Color lightest = null;
    Color darkest = null;
    for (int region = 0; region < network.complex().regions(); region++) {
      double output =
          network.complex().network().forward(network.regions().geometry().centroid(region))[0];
      Color fill = fills.of(RegionFill.OUTPUT, region);
      assertEquals(fill, fills.of(RegionFill.PREDICTION, region));
      lightest = output < low ? fill : lightest;
      darkest = output > high ? fill : darkest;
      low = Math.min(low, output);
      high = Math.max(high, output);
    }
    assertEquals(ColorRamp.at(0), lightest);
    assertEquals(ColorRamp.at(1), darkest);
    assertTrue(lightest.getGreen() > darkest.getGreen() + 50, lightest + " and " + darkest);
  }

  /** Grey would not be seen between the darkest areas of a regression. */
  @Test
  void linesBetweenDarkRegionsAreBlack() throws IOException {
    Workspace workspace = workspace("paraboloid");
    RegionFills fills = fills(workspace, ReluModel.of(workspace).decomposed(Progress.NONE));
    assertEquals(Palette.LINE, fills.line(RegionFill.NONE));
    assertEquals(Color.BLACK, fills.line(RegionFill.OUTPUT));
  }

  /** As when the user clears it, or adds it by hand. */
  @Test
  void aPartitionIsMissingUntilARegionHasOne() throws IOException {
    Workspace workspace = workspace("two-circles");
    DecomposedNetwork network = ReluModel.of(workspace).decomposed(Progress.NONE);
    GraphModel graph = workspace.getLookup().lookup(GraphModel.class);
    assertTrue(fills(workspace, network).isMissing(RegionFill.PARTITION));
    graph.getNodeTable().addColumn("fiedler_partition", Integer.class);
    assertTrue(fills(workspace, network).isMissing(RegionFill.PARTITION));
    graph.getGraph().getNode(network.nodeId(3)).setAttribute("fiedler_partition", 1);
    assertFalse(fills(workspace, network).isMissing(RegionFill.PARTITION));
  }

  @Test
  void theFillIsChosenInWords() {
    RegionFillEditor editor = new RegionFillEditor();
    for (String tag : editor.getTags()) {
      editor.setAsText(tag);
      assertEquals(tag, editor.getAsText());
    }
    editor.setAsText("TRAINING_POINTS");
    assertEquals(RegionFill.TRAINING_POINTS, editor.getValue());
  }
}
