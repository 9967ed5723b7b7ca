package org.reluatlas.charts.evolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reluatlas.charts.SvgFigure;
import org.reluatlas.evolution.EpochPattern;
import org.reluatlas.evolution.EpochSelection;
import org.reluatlas.evolution.Evolution;
import org.reluatlas.evolution.EvolutionCsv;
import org.reluatlas.evolution.EvolutionReport;
import org.reluatlas.evolution.EvolutionSettings;
import org.reluatlas.evolution.RunAverage;
import org.reluatlas.evolution.RunSeries;
import org.reluatlas.evolution.TrainingRuns;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.network.json.NetworkJson;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.Progress;

class EvolutionFiguresTest {

  private static final Box UNIT = Box.cube(2, -1, 1);

  @TempDir private Path folder;

  private static AffineLayer layer(Random random, int inputs, int outputs) {
    double[] weights = random.doubles((long) inputs * outputs, -1, 1).toArray();
    return new AffineLayer(inputs, weights, random.doubles(outputs, -0.5, 0.5).toArray());
  }

  private Path run(String name, int inputs, int outputs) throws IOException {
    return run(name, inputs, 6, outputs);
  }

  private Path run(String name, int inputs, int width, int outputs) throws IOException {
    Path run = Files.createDirectories(folder.resolve(name));
    Random random = new Random(name.hashCode());
    for (int epoch = 0; epoch < 4; epoch++) {
      ReluNetwork network =
          new ReluNetwork(List.of(layer(random, inputs, width), layer(random, width, outputs)));
      NetworkJson.write(network, run.resolve("epoch" + epoch + ".json"));
    }
    Files.writeString(run.resolve("loss.csv"), "epoch,loss,test_loss\n0,1,2\n1,0.5,1\n3,0.1,0.2\n");
    return run;
  }

  private EvolutionReport report(Box box, Path... runs) {
    TrainingRuns finder = new TrainingRuns(EpochPattern.USUAL, EpochSelection.ALL, null);
    EvolutionSettings settings =
        new EvolutionSettings(asked -> asked.box(box), 3, 1, folder.resolve("kept"), "test");
    Evolution evolution = Evolution.of(finder.find(List.of(runs)), settings, Progress.NONE);
    return EvolutionReport.of(evolution, Progress.NONE);
  }

  private static Map<String, SvgFigure> figures(EvolutionReport report) {
    return EvolutionFigures.of(report, null, Progress.NONE);
  }

  private static void assertSays(String text, SvgFigure figure) {
    assertTrue(figure.text().contains(">" + text + "<"), text);
  }

  @Test
  void aClassifierHasAllFigures() throws IOException {
    Path run = run("classes", 2, 2);
    StringBuilder points = new StringBuilder("x0,x1,label\n");
    for (int i = 0; i < 20; i++) {
      points.append(String.format("%s,%s,%d%n", i / 20.0 - 0.5, i % 3 - 1.0, i % 2));
    }
    Files.writeString(run.resolve("points.csv"), points);
    EvolutionReport report = report(UNIT, run);
    Map<String, SvgFigure> figures = figures(report);
    assertEquals(
        Set.of(
            "heat-map-beta0.svg",
            "heat-map-beta1.svg",
            "f-vector.svg",
            "fiedler.svg",
            "stability.svg",
            "turnover.svg",
            "betti-curves.svg",
            "lifetimes.svg",
            "decompositions.svg",
            "ages.svg"),
        figures.keySet());
    for (String text :
        List.of("misclassified, weighted", "training accuracy", "test_loss (right axis)")) {
      assertSays(text, figures.get("fiedler.svg"));
    }
    assertSays("epoch 3", figures.get("betti-curves.svg"));
    StringWriter page = new StringWriter();
    EvolutionPage.of(report, figures, List.of("a notice")).write(page);
    assertEquals(figures.size(), page.toString().split("<figure>", -1).length - 1);
    assertTrue(page.toString().contains("a notice"));
    String question = "Networks of architecture (2, 6, 2) on the domain [-1, 1] × [-1, 1].";
    assertTrue(page.toString().contains(question), question);
    assertFalse(page.toString().contains("around the largest spike"));
  }

  @Test
  void severalRunsHaveBandsAndDivergedEpochsMarks() throws IOException {
    Path first = run("a", 2, 1);
    Path second = run("b", 2, 1);
    byte[] sample =
        Files.readAllBytes(
            Path.of("../../sample-networks/duffing/checkpoints/epoch00000.safetensors"));
    Arrays.fill(sample, sample.length - 4, sample.length, (byte) 0xff); // NaN
    Files.write(first.resolve("5.safetensors"), sample);
    Map<String, SvgFigure> figures = figures(report(UNIT, first, second));
    for (String name : List.of("f-vector.svg", "fiedler.svg", "stability.svg")) {
      assertSays("± one standard deviation", figures.get(name));
      assertSays("diverged to NaN", figures.get(name));
      assertSays("mean loss", figures.get(name));
    }
    assertSays("diverged to NaN", figures.get("heat-map-beta0.svg"));
    assertSays("diverged to NaN", figures.get("turnover.svg"));
    List<String> frames = new ArrayList<>();
    EvolutionAnimation.write(
        report(UNIT, first),
        null,
        folder.resolve("a.gif"),
        name -> {
          frames.add(name);
          return folder.resolve(name);
        },
        Progress.NONE);
    assertEquals(5, frames.size(), "four networks, and one that diverged");
  }

  @Test
  void curvesAroundASpikeAreCalledSo() throws IOException {
    Path run = run("a", 2, 1);
    StringBuilder losses = new StringBuilder("epoch,loss\n");
    Files.copy(run.resolve("epoch0.json"), run.resolve("epoch30.json"));
    for (int epoch = 0; epoch <= 30; epoch++) {
      losses.append(epoch).append(epoch == 20 ? ",9\n" : ",1\n");
    }
    Files.writeString(run.resolve("loss.csv"), losses);
    EvolutionReport report = report(UNIT, run);
    StringWriter page = new StringWriter();
    EvolutionPage.of(report, figures(report), List.of()).write(page);
    assertTrue(page.toString().contains("with those around the largest spike of the loss"));
  }

  /** Sums over the runs, whatever epochs they have; means where a run has no other beside it. */
  @Test
  void runsOfDifferentEpochs() throws IOException {
    Path first = run("a", 2, 1);
    Path second = run("b", 2, 1);
    Files.delete(second.resolve("epoch1.json"));
    EvolutionReport report = report(UNIT, first, second);
    String[] sums = new String[2];
    for (String measure : List.of("births", "deaths")) {
      double sum = 0;
      for (RunSeries run : report.series()) {
        double[] values = run.values(measure);
        sum += Arrays.stream(values, 1, values.length).sum();
      }
      sums[measure.equals("births") ? 0 : 1] = String.format("%.0f", sum);
    }
    assertSays(
        sums[0] + " births and " + sums[1] + " deaths in all 2 runs together",
        figures(report).get("turnover.svg"));
    StringWriter csv = new StringWriter();
    EvolutionCsv.writeFVectors(report, csv);
    String row = csv.toString().lines().skip(2).findFirst().orElseThrow();
    assertTrue(row.startsWith("1,1,0.5,,"), row);
    StringWriter page = new StringWriter();
    EvolutionPage.of(report, Map.of(), List.of()).write(page);
    assertTrue(page.toString().contains("the runs do not have the same epochs"));
  }

  /** Runs of one architecture have a band, and one run has none. */
  @Test
  void architecturesHaveLinesOfTheirOwn() throws IOException {
    EvolutionReport report = report(UNIT, run("a", 2, 6, 1), run("b", 2, 9, 1), run("c", 2, 6, 1));
    assertEquals(2, report.architectures().size());
    SvgFigure figure = figures(report).get("architectures.svg");
    assertSays("2-6-1, mean of 2 runs", figure);
    assertSays("2-9-1, 1 run", figure);
    assertSays("± one standard deviation", figure);
    assertFalse(figures(report(UNIT, folder.resolve("a"))).containsKey("architectures.svg"));
    StringWriter csv = new StringWriter();
    EvolutionCsv.writeArchitectures(report, csv);
    List<String> rows = csv.toString().lines().collect(Collectors.toList());
    assertEquals(1 + 2 * 4, rows.size());
    RunAverage cells = report.architectures().get(0).average("cells");
    double a = report.series().get(0).values("cells")[1];
    double c = report.series().get(2).values("cells")[1];
    assertEquals((a + c) / 2, cells.mean(1), 1e-12);
    assertEquals(Math.abs(a - c) / Math.sqrt(2), cells.deviation(1), 1e-12);
    assertTrue(rows.get(2).startsWith("2-6-1,1,2,0.5,0,"), rows.get(2));
    assertTrue(rows.get(8).startsWith("2-9-1,3,1,0.1,,"), rows.get(8));
  }

  @Test
  void spaceHasNoDrawings() throws IOException {
    EvolutionReport report = report(Box.cube(3, -1, 1), run("space", 3, 1));
    Map<String, SvgFigure> figures = figures(report);
    assertTrue(figures.containsKey("betti-curves.svg") && figures.containsKey("lifetimes.svg"));
    assertFalse(figures.containsKey("decompositions.svg") || figures.containsKey("ages.svg"));
    String refusal =
        assertThrows(
                ExplainedException.class,
                () -> EvolutionAnimation.requirePlane(report.evolution().problem()))
            .getMessage();
    assertTrue(refusal.contains("needs a domain of dimension 2, not 3"), refusal);
    assertThrows(
        ExplainedException.class,
        () -> EvolutionFigures.view(report.evolution().problem(), Box.cube(2, 0, 1)));
  }
}
