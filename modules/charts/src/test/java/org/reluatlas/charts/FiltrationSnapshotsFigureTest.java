package org.reluatlas.charts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Point2D;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reluatlas.homology.BettiCurves;
import org.reluatlas.homology.RandomFiltration;
import org.reluatlas.homology.StarFiltration;

class FiltrationSnapshotsFigureTest {

  private final FilteredBox cross = FilteredBox.cross();
  private final BettiCurves curves = FilteredBox.curves(RandomFiltration.of(cross.chains, 1));

  @TempDir private Path folder;

  @Test
  void stagesAreMiddlesAndEndsOfPhases() {
    assertArrayEquals(new int[] {5, 9, 15, 21, 23, 25}, FiltrationSnapshotsFigure.stages(curves));
  }

  @Test
  void stagesByValueEndWithTheValue() {
    BettiCurves byValue = FilteredBox.curves(StarFiltration.lower(cross.chains, 2, 1, 1, 2, 2));
    int firstTwo = byValue.cells() - 10; // two squares with a common side lack 3 + 5 + 2 cells
    int[] stages = FiltrationSnapshotsFigure.stages(byValue);
    for (int stage : stages) {
      assertTrue(stage == firstTwo || stage == 25, stage + " of " + firstTwo);
    }
    assertEquals(firstTwo, stages[0]);
  }

  @Test
  void presentCellsAreDrawnAndOthersPale() {
    RecordedDrawing drawing =
        RecordedDrawing.of(new FiltrationSnapshotsFigure(cross.cells, curves, "Cross", 5, 21, 25));
    assertEquals(5 + 9 + 9, drawing.lineParts(Palette.strong(0)).size(), "vertices");
    assertEquals(12, drawing.lineParts(FiltrationSnapshotsFigure.ABSENT).size(), "absent edges");
    assertEquals(12 + 12, drawing.lineParts(FiltrationSnapshotsFigure.EDGE).size(), "edges");
    int inLegend = 1;
    List<List<Point2D>> regions = drawing.filledParts(Palette.pale(1));
    assertEquals(4, regions.size() - inLegend, "regions");
    assertTrue(
        drawing.texts.containsAll(
            List.of(
                "t = 5 (20 %)",
                "β₀ = 5, β₁ = 0, β₂ = 0",
                "cells present (5, 0, 0)",
                "t = 21 (84 %)",
                "β₀ = 1, β₁ = 4, β₂ = 0",
                "β₀ = 1, β₁ = 0, β₂ = 0",
                "9 vertices, 12 edges, 4 regions in [-1, 1] × [-1, 1]")),
        "" + drawing.texts);
  }

  @Test
  void svgNamesTheStages() throws Exception {
    Path file = folder.resolve("stages.svg");
    FigureFile.writeSvg(new FiltrationSnapshotsFigure(cross.cells, curves, "Cross", 9), file);
    String text = Files.readString(file);
    assertTrue(text.contains("t = 9 (36 %)") && text.contains("β₀ = 9"), text);
  }

  @Test
  void refusesWhatDoesNotFit() {
    FilteredBox other = FilteredBox.lines(3);
    assertThrows(
        IllegalArgumentException.class,
        () -> new FiltrationSnapshotsFigure(other.cells, curves, "other", 1));
    assertThrows(
        IllegalArgumentException.class,
        () -> new FiltrationSnapshotsFigure(cross.cells, curves, "late", 26));
    assertThrows(
        IllegalArgumentException.class,
        () -> new FiltrationSnapshotsFigure(cross.cells, curves, "none"));
  }
}
