package org.reluatlas.gephi.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gephi.io.importer.api.Issue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reluatlas.gephi.graph.SampleNetworks;
import org.reluatlas.gephi.model.GephiImports;
import org.reluatlas.gephi.model.HiddenMoons;
import org.reluatlas.network.SliceSpecification;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.study.ProblemSettings;
import org.reluatlas.task.CancelledException;
import org.reluatlas.task.Progress;

class ImportFeedbackTest {

  private static final Path CIRCLES = SampleNetworks.folder("two-circles").resolve("network.onnx");

  @TempDir Path folder;

  @Test
  void tellsWhatWillBeThere() {
    ImportFeedback feedback = ImportFeedback.of(UsualSettings.of(CIRCLES), Progress.NONE);
    assertTrue(feedback.isValid());
    assertEquals(
        List.of(
            "ONNX, architecture (2, 6, 6, 2), 12 hidden neurons",
            "500 points of 2 classes",
            "457 cells, of which 110 are regions"),
        feedback.lines());
    assertEquals(2, feedback.intervals().dimension());
  }

  @Test
  void estimatesWhenThereAreMany() {
    ImportFeedback feedback =
        ImportFeedback.of(
            UsualSettings.of(HiddenMoons.NETWORK)
                .slice(SliceSpecification.coordinates("0,1,2,3,4,5,6,7")),
            Progress.NONE);
    assertTrue(
        feedback.lines().stream()
            .anyMatch(line -> line.matches("More than 100,000 cells, about .* by estimate.*")),
        feedback.lines().toString());
  }

  /** What is looked at before an import that is to fail is what its report says. */
  @ParameterizedTest
  @ValueSource(longs = {9, 100, 456})
  void aLimitThatIsTooLowIsToldAsByTheImport(long limit) {
    ProblemSettings settings = UsualSettings.of(CIRCLES).maxCells(limit);
    List<String> lines = ImportFeedback.of(settings, Progress.NONE).lines();
    List<String> severe =
        GephiImports.issues(GephiImports.imported(settings).getReport(), Issue.Level.SEVERE);
    assertEquals(severe.get(0), lines.get(lines.size() - 1));
    assertTrue(
        severe.get(0).startsWith("The complex has more than " + limit + " cells after "),
        severe.get(0));
  }

  @Test
  void tellsTheSlice() {
    ImportFeedback feedback =
        ImportFeedback.of(UsualSettings.of(HiddenMoons.NETWORK), Progress.NONE);
    assertEquals("ONNX, architecture (20, 8, 8, 2), 16 hidden neurons", feedback.lines().get(0));
    assertTrue(
        feedback.lines().get(1).startsWith("Slice of the 20 inputs (pc1, pc2): the first 2"));
    assertTrue(feedback.lines().get(2).startsWith("The points are 0."), feedback.lines().get(2));
    assertTrue(feedback.isSliced());
    assertEquals(List.of("pc1", "pc2"), feedback.intervalNames());
    assertEquals(2, feedback.intervals().dimension());
  }

  @Test
  void aBoxWithTooManyFacesIsSaidToBe() {
    ImportFeedback feedback =
        ImportFeedback.of(
            UsualSettings.of(HiddenMoons.NETWORK).slice(SliceSpecification.NONE), Progress.NONE);
    assertTrue(
        feedback.obstacle().contains("A box in 20 dimensions has 3^20 faces"), feedback.obstacle());
    assertTrue(feedback.obstacle().contains("choose a slice"), feedback.obstacle());
  }

  @Test
  void tellsWhatIsInTheWay() throws IOException {
    Path nothing = Files.createFile(folder.resolve("nothing.onnx"));
    ImportFeedback feedback = ImportFeedback.of(UsualSettings.of(nothing), Progress.NONE);
    assertFalse(feedback.isValid());
    assertTrue(feedback.obstacle().contains("nothing.onnx"), feedback.obstacle());
    feedback = ImportFeedback.of(UsualSettings.of(CIRCLES).box(Box.cube(1, 0, 1)), Progress.NONE);
    assertTrue(feedback.obstacle().contains("1 interval but"), feedback.obstacle());
    feedback = ImportFeedback.of(UsualSettings.of(CIRCLES).label("colour"), Progress.NONE);
    assertTrue(feedback.obstacle().contains("colour"), feedback.obstacle());
  }

  @Test
  void canBeCancelled() {
    assertThrows(
        CancelledException.class,
        () -> ImportFeedback.of(UsualSettings.of(CIRCLES), SampleNetworks.cancelledAfter(1)));
  }
}
