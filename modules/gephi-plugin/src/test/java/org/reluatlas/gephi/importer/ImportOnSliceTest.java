package org.reluatlas.gephi.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reluatlas.gephi.model.GephiImports.CONTROLLER;
import static org.reluatlas.gephi.model.GephiImports.issues;
import static org.reluatlas.gephi.model.GephiImports.processed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gephi.graph.api.GraphModel;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.Issue;
import org.gephi.project.api.Workspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.reluatlas.gephi.graph.SampleNetworks;
import org.reluatlas.gephi.model.HiddenMoons;
import org.reluatlas.gephi.model.ReluModel;
import org.reluatlas.network.SliceSpecification;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.study.Problem;
import org.reluatlas.task.ExplainedException;

/** Networks of many inputs. */
class ImportOnSliceTest {

  @TempDir Path folder;

  @AfterEach
  void closeProject() {
    SampleNetworks.closeProject();
  }

  @Test
  void manyInputsAreOpenedOnTheirPrincipalComponents() throws IOException {
    Container container = CONTROLLER.importFile(HiddenMoons.NETWORK.toFile());
    List<String> told = issues(container.getReport(), Issue.Level.INFO);
    assertEquals(
        "Slice of the 20 inputs (pc1, pc2): the first 2 principal components of the training points",
        told.get(0));
    assertTrue(
        told.get(1).matches("The points are 0\\.\\d+ from the slice on average, .*"), told.get(1));
    List<String> warnings = issues(container.getReport(), Issue.Level.WARNING);
    assertTrue(warnings.get(0).contains("because the network has 20 inputs"), warnings.get(0));
    assertTrue(container.getReport().getText().contains("Architecture (20, 8, 8, 2)"));
    Workspace workspace = processed(container);
    String description = workspace.getWorkspaceMetadata().getDescription();
    assertTrue(description.contains("(20, 8, 8, 2)"), description);
    assertTrue(description.contains(told.get(0) + ". " + told.get(1)), description);
    GraphModel graph = workspace.getLookup().lookup(GraphModel.class);
    assertEquals("centroid pc1", graph.getNodeTable().getColumn("x0").getTitle());
    assertEquals("centroid pc2", graph.getNodeTable().getColumn("x1").getTitle());
    assertFalse(graph.getNodeTable().hasColumn("x2"));
    assertTrue(ReluModel.of(workspace).network().slice().isPresent());
  }

  /** The sample was made so: two moons on a plane, with little noise beside it. */
  @Test
  void thePlaneOfTheMoonsIsFound() throws IOException {
    Problem origin = HiddenMoons.onPrincipalComponents();
    int right = 0;
    for (int i = 0; i < origin.points().size(); i++) {
      double[] outputs = origin.network().forward(origin.points().point(i));
      right += (outputs[1] > outputs[0] ? 1 : 0) == origin.points().label(i) ? 1 : 0;
    }
    assertTrue(right >= 490, right + " of 500 points");
  }

  private Problem moons(SliceChoice choice, String words) {
    return UsualSettings.of(HiddenMoons.NETWORK).slice(choice.specification(words)).build();
  }

  @Test
  void everySliceIsOnOffer() {
    assertEquals(
        List.of("pc1", "pc2", "pc3"), moons(SliceChoice.THREE_COMPONENTS, "").coordinateNames());
    assertEquals(List.of("u", "v"), moons(SliceChoice.ROWS, "4, 7,9").coordinateNames());
    assertEquals(List.of("x19", "x3"), moons(SliceChoice.COORDINATES, "x19, 3").coordinateNames());
    Problem whole = moons(SliceChoice.WHOLE, "");
    assertEquals(20, whole.domain().dimension());
    assertTrue(whole.slice().isEmpty());
  }

  @ParameterizedTest
  @EnumSource
  void whatWasChosenIsShownAgain(SliceChoice choice) {
    assertEquals(choice, SliceChoice.of(choice.specification("1, 2")));
  }

  @Test
  void manyInputsWithoutPointsAskForAChoice() throws IOException {
    Path network = Files.copy(HiddenMoons.NETWORK, folder.resolve("network.onnx"));
    List<String> severe =
        issues(CONTROLLER.importFile(network.toFile()).getReport(), Issue.Level.SEVERE);
    assertEquals(1, severe.size());
    assertTrue(severe.get(0).contains("give points, or a slice by coordinates"), severe.get(0));
    Problem chosen = UsualSettings.of(network).slice(SliceSpecification.coordinates("0,1")).build();
    assertEquals(Box.cube(2, -1, 1), chosen.domain());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ROWS | 1,2,1000 | slice points:1,2,1000: '1000' is no row of the points",
        "COORDINATES | x0,colour | slice x0,colour: 'colour' is none of the inputs",
        "ROWS | 1,1 | slice points:1,1: row 1 is named twice"
      })
  void slicesThatThereAreNot(SliceChoice kind, String words, String said) {
    ExplainedException refused = assertThrows(ExplainedException.class, () -> moons(kind, words));
    assertTrue(refused.getMessage().startsWith(said), refused.getMessage());
  }

  @Test
  void aDomainOfAnotherSliceLeavesASentence() {
    ExplainedException refused =
        assertThrows(
            ExplainedException.class,
            () ->
                UsualSettings.of(HiddenMoons.NETWORK)
                    .slice(SliceSpecification.principalComponents(2))
                    .box(Box.cube(20, 0, 1))
                    .build());
    assertTrue(
        refused.getMessage().contains("20 intervals but the slice of"), refused.getMessage());
    assertTrue(refused.getMessage().contains("has 2 coordinates"), refused.getMessage());
  }

  /** One interval per input asks for the whole input space. */
  @Test
  void aWholeBoxTurnsTheAutomaticSliceOff() {
    Problem whole = UsualSettings.of(HiddenMoons.NETWORK).box(Box.cube(20, 0, 1)).build();
    assertTrue(whole.slice().isEmpty());
  }
}
