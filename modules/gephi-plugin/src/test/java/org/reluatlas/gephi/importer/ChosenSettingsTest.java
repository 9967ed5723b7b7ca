package org.reluatlas.gephi.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openide.util.Lookup;
import org.reluatlas.gephi.graph.SampleNetworks;
import org.reluatlas.gephi.model.HiddenMoons;
import org.reluatlas.gephi.model.ReluModel;
import org.reluatlas.network.OtherInputs;
import org.reluatlas.network.SliceSpecification;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.DualGraph;
import org.reluatlas.polyhedra.Intervals;
import org.reluatlas.study.Problem;
import org.reluatlas.study.ProblemSettings;

/**
 * What a person chooses on File &gt; Open is what is imported. As Gephi's desktop does: the file,
 * the settings, then the import, in which Gephi's controller names the file again.
 */
class ChosenSettingsTest {

  private enum Door {
    FILE("network.onnx"),
    LINK("network.pt");

    private final String network;

    Door(String network) {
      this.network = network;
    }
  }

  @TempDir Path folder;

  private final ImportController controller = Lookup.getDefault().lookup(ImportController.class);

  @BeforeEach
  void copySample() throws IOException {
    Path circles = SampleNetworks.folder("two-circles");
    for (String name : List.of("network.onnx", "network.pt", "points.csv")) {
      Files.copy(circles.resolve(name), folder.resolve(name));
    }
    Files.write(
        folder.resolve("others.csv"),
        List.of(
            "x0,x1,label,ring",
            "0,0,near,inner",
            "1,0,far,outer",
            "0,1,far,outer",
            "-1,0,far,outer"));
  }

  @AfterEach
  void closeProject() {
    SampleNetworks.closeProject();
  }

  private Container imported(Path network, Door door, UnaryOperator<ProblemSettings> choice)
      throws IOException {
    NetworkFileImporter importer =
        (NetworkFileImporter) controller.getFileImporter(door == Door.LINK ? ".pt" : ".onnx");
    File asked = door == Door.LINK ? link(network, "asked") : network.toFile();
    importer.setFile(asked);
    importer.setSettings(choice.apply(importer.settings()));
    return door == Door.LINK
        ? controller.importFile(new StringReader(NetworkLink.to(network)), importer)
        : controller.importFile(asked, importer);
  }

  private File link(Path network, String name) throws IOException {
    return Files.writeString(folder.resolve(name), NetworkLink.to(network)).toFile();
  }

  private Problem opened(Path network, Door door, UnaryOperator<ProblemSettings> choice)
      throws IOException {
    Container container = imported(network, door, choice);
    SampleNetworks.closeProject();
    SampleNetworks.projects().newProject();
    controller.process(
        container, new DefaultProcessor(), SampleNetworks.projects().getCurrentWorkspace());
    return ReluModel.of(SampleNetworks.projects().getCurrentWorkspace()).network();
  }

  private Problem opened(Door door, UnaryOperator<ProblemSettings> choice) throws IOException {
    return opened(folder.resolve(door.network), door, choice);
  }

  @ParameterizedTest
  @EnumSource
  void points(Door door) throws IOException {
    Path others = folder.resolve("others.csv");
    assertEquals(4, opened(door, settings -> settings.points(others)).points().size());
    assertEquals(0, opened(door, settings -> settings.points((Path) null)).points().size());
  }

  @ParameterizedTest
  @EnumSource
  void label(Door door) throws IOException {
    Path others = folder.resolve("others.csv");
    assertEquals(
        List.of("inner", "outer"),
        opened(door, settings -> settings.points(others).label("ring")).points().classNames());
  }

  private static SliceSpecification coordinates(String names) {
    return SliceSpecification.coordinates(names);
  }

  @ParameterizedTest
  @EnumSource
  void slice(Door door) throws IOException {
    Problem line = opened(door, settings -> settings.slice(coordinates("x1")));
    assertEquals(List.of("x1"), line.coordinateNames());
  }

  @ParameterizedTest
  @EnumSource
  void otherInputs(Door door) throws IOException {
    Problem line =
        opened(
            door, settings -> settings.slice(coordinates("x1")).at(OtherInputs.parse("x0=0.25")));
    assertEquals("coordinates x1, with x0 = 0.25", line.slice().orElseThrow().description());
  }

  @ParameterizedTest
  @EnumSource
  void fixedInputs(Door door) throws IOException {
    Problem line = opened(door, settings -> settings.intervals(Intervals.parse("-1,1;0.5,0.5")));
    assertEquals(List.of("x0"), line.coordinateNames());
    assertTrue(line.notices().get(0).startsWith("1 interval of the domain has length 0"));
  }

  @ParameterizedTest
  @EnumSource
  void lowestOutput(Door door) throws IOException {
    Problem lowest = opened(door, settings -> settings.lowest(true));
    assertTrue(lowest.notices().get(0).startsWith("the class is the lowest output"));
  }

  @ParameterizedTest
  @EnumSource
  void domain(Door door) throws IOException {
    Box typed = Box.of(new double[] {-0.5, 0}, new double[] {0.25, 1});
    assertEquals(typed, opened(door, settings -> settings.box(typed)).domain());
  }

  @ParameterizedTest
  @EnumSource
  void margin(Door door) throws IOException {
    Problem wide = opened(door, settings -> settings.margin(0.5));
    assertEquals(Box.around(wide.points(), 0.5), wide.domain());
  }

  @ParameterizedTest
  @EnumSource
  void adjacency(Door door) throws IOException {
    assertEquals(
        DualGraph.Adjacency.HAMMING,
        opened(door, settings -> settings.adjacency(DualGraph.Adjacency.HAMMING)).adjacency());
  }

  @ParameterizedTest
  @EnumSource
  void limitOfCells(Door door) throws IOException {
    assertEquals(12345, opened(door, settings -> settings.maxCells(12345)).maxCells());
    Container none =
        imported(folder.resolve(door.network), door, settings -> settings.maxCells(100));
    assertTrue(
        none.getReport().getIssuesList(9).stream()
            .anyMatch(issue -> issue.getLevel() == Issue.Level.SEVERE));
  }

  @Test
  void otherSliceOfManyInputs() throws IOException {
    Problem plane =
        opened(
            HiddenMoons.NETWORK,
            Door.FILE,
            settings -> settings.slice(coordinates("x19,x3")).box(Box.cube(2, 0, 1)));
    assertEquals(List.of("x19", "x3"), plane.coordinateNames());
    assertEquals(Box.cube(2, 0, 1), plane.domain());
  }

  @Test
  void anotherFileHasItsOwnSettings() {
    NetworkFileImporter importer = new NetworkFileImporter();
    importer.setFile(folder.resolve("network.onnx").toFile());
    importer.setSettings(importer.settings().maxCells(7));
    importer.setFile(HiddenMoons.NETWORK.toFile());
    assertEquals(HiddenMoons.NETWORK, importer.settings().file());
    assertEquals(UsualSettings.of(HiddenMoons.NETWORK).maxCells(), importer.settings().maxCells());
  }
}
