package org.reluatlas.gephi.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gephi.graph.api.GraphModel;
import org.gephi.project.api.Workspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reluatlas.gephi.graph.SampleNetworks;
import org.reluatlas.gephi.graph.SampleRuns;
import org.reluatlas.gephi.importer.RunWizardImporter;
import org.reluatlas.gephi.importer.UsualSettings;
import org.reluatlas.gephi.menu.RunExports;
import org.reluatlas.gephi.model.GephiImports;
import org.reluatlas.gephi.statistics.TrainingStatistics;
import org.reluatlas.study.Problem;

class RunReportsTest {

  @TempDir private Path folder;

  @AfterEach
  void closeProject() {
    SampleNetworks.closeProject();
  }

  /** With a loss that falls. */
  private Workspace moons() throws IOException {
    Path run = SampleRuns.moonsRun(folder);
    StringBuilder losses = new StringBuilder("epoch,loss\n");
    for (int epoch = 0; epoch <= 400; epoch += 50) {
      losses.append(epoch).append(',').append(1 / (1.0 + epoch)).append('\n');
    }
    Files.writeString(run.resolve("loss.csv"), losses);
    RunWizardImporter importer = new RunWizardImporter();
    importer.setSettings(
        RunSettings.of(run, Problem.of(run).points(run.resolve("points.csv"))).trials(2, 1));
    return GephiImports.processed(GephiImports.CONTROLLER.importWizard(importer));
  }

  private static String report(Workspace workspace) {
    TrainingStatistics statistics = new TrainingStatistics();
    statistics.execute(workspace.getLookup().lookup(GraphModel.class));
    return statistics.getReport();
  }

  @Test
  void theStatisticReportsTheTables() throws IOException {
    String report = report(moons());
    assertTrue(report.contains("<h1>Training evolution</h1>"), report.substring(0, 100));
    for (String words :
        List.of(
            "9 checkpoints, 0 of them skipped",
            "<h2>Correlation with the loss</h2>",
            "<h2>Spikes of the loss</h2>",
            "run,epoch,",
            "<meta name=\"value\" content=\"9\">")) {
      assertTrue(report.contains(words), words);
    }
    assertEquals(6, report.split("<IMG ", -1).length, "five figures");
    Files.writeString(Path.of("target/training-report.html"), report);
  }

  @Test
  void withoutARunItSaysWhatIsMissing() {
    Workspace workspace =
        GephiImports.processed(
            GephiImports.imported(
                UsualSettings.of(SampleNetworks.folder("two-circles").resolve("network.onnx"))));
    String report = report(workspace);
    assertTrue(report.contains("was not made of a training run"), report);
  }

  @Test
  void figuresAndAnimationAreExportedWholeIntoNewFolders() throws IOException {
    Workspace workspace = moons();
    Path parent = Files.createDirectory(folder.resolve("exports"));
    assertEquals("", RunExports.figures(workspace, parent));
    List<String> files = names(parent.resolve("moons figures"));
    assertTrue(
        files.containsAll(
            List.of(
                "report.html",
                "evolution.csv",
                "f-vector.svg",
                "heat-map-beta0.svg",
                "heat-map-beta1.csv",
                "summary.json",
                "turnover.svg")),
        files.toString());
    assertEquals("", RunExports.animation(workspace, parent));
    assertEquals(List.of("animation.gif", "frames"), names(parent.resolve("moons animation")));
    assertEquals(9, names(parent.resolve("moons animation/frames")).size());
    assertEquals(
        parent.resolve("moons figures") + " is there already; rename it, or choose another folder.",
        RunExports.figures(workspace, parent));
  }

  private static List<String> names(Path of) throws IOException {
    try (Stream<Path> inside = Files.list(of)) {
      return inside
          .map(file -> file.getFileName().toString())
          .sorted()
          .collect(Collectors.toList());
    }
  }
}
