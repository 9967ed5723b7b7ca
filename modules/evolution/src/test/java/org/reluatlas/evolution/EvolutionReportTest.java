package org.reluatlas.evolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reluatlas.homology.MeanBettiCurves;
import org.reluatlas.network.ActivationPattern;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.study.Problem;
import org.reluatlas.study.Study;
import org.reluatlas.task.Progress;

class EvolutionReportTest {

  private static final Box BOX = Box.cube(2, -0.7, 0.7);

  @TempDir Path folder;

  private EvolutionReport report(String epochs, Path... runs) {
    return EvolutionReport.of(
        Runs.evolution(Runs.find(epochs, runs), BOX, folder.resolve("kept")), Progress.NONE);
  }

  @Test
  void heatMapColumnsAreTheCurvesOfTheCheckpoints() {
    EvolutionReport report = report("0:300:100", Runs.SAMPLE);
    assertEquals(2, report.heatMaps().size()); // β2 of a disc is 0
    for (HeatMap map : report.heatMaps()) {
      for (int e = 0; e < 4; e++) {
        Path file = report.series().get(0).rows().get(e).checkpoint().path();
        MeanBettiCurves alone = Study.of(Problem.of(file).box(BOX).build()).bettiCurves(2, 7);
        for (int share = 0; share < HeatMap.SHARES; share++) {
          double cells = HeatMap.share(share) * report.largestCells();
          double expected = interpolated(alone, map.beta(), cells);
          assertEquals(expected, map.value(e, share), 1e-9);
        }
      }
    }
  }

  private static double interpolated(MeanBettiCurves curves, int beta, double cells) {
    if (cells > curves.cells()) {
      return Double.NaN;
    }
    double time = 0;
    double value = 0;
    for (int sample = 0; sample < curves.samples(); sample++) {
      double next = curves.mean(beta, sample);
      if (cells <= curves.time(sample)) {
        return value + (cells - time) / (curves.time(sample) - time) * (next - value);
      }
      time = curves.time(sample);
      value = next;
    }
    return Double.NaN;
  }

  @Test
  void lifetimesAreThoseOfPatternsCountedOneByOne() {
    EvolutionReport report = report("9500:10000:100", Runs.SAMPLE);
    Map<Integer, Integer> ended = new TreeMap<>();
    Map<ActivationPattern, Integer> ages = new HashMap<>();
    CellComplex last = null;
    for (EpochRow row : report.series().get(0).rows()) {
      CellComplex complex =
          Study.of(Problem.of(row.checkpoint().path()).box(BOX).build()).complex();
      Map<ActivationPattern, Integer> next = new HashMap<>();
      for (int region = 0; region < complex.regions(); region++) {
        ActivationPattern pattern = complex.pattern(region);
        next.put(pattern, 1 + ages.getOrDefault(pattern, 0));
      }
      ages.forEach(
          (pattern, age) -> {
            if (!next.containsKey(pattern)) {
              ended.merge(age, 1, Integer::sum);
            }
          });
      ages = next;
      last = complex;
    }
    assertTrue(ended.size() > 1);
    assertEquals(ended, report.lifetimes(0).ended());
    Map<Integer, Integer> alive = new TreeMap<>();
    ages.values().forEach(age -> alive.merge(age, 1, Integer::sum));
    assertEquals(alive, report.lifetimes(0).alive());
    Map<Long, Integer> endedAfterEpochs = new TreeMap<>();
    ended.forEach((age, count) -> endedAfterEpochs.put(100L * age, count)); // one every 100 epochs
    assertEquals(endedAfterEpochs, report.lifetimes(0).endedAfterEpochs());
    long[] agesOfRegions = report.lifetimes(0).ages(last);
    for (int region = 0; region < last.regions(); region++) {
      assertEquals(100L * (ages.get(last.pattern(region)) - 1), agesOfRegions[region]);
    }
  }

  @Test
  void severalRunsAreAveraged() throws IOException {
    Path other = Files.createDirectories(folder.resolve("other"));
    Files.copy(
        Runs.SAMPLE.resolve("epoch05000.safetensors"), other.resolve("epoch00000.safetensors"));
    EvolutionReport report = report("0:100:100", Runs.SAMPLE, other);
    assertTrue(
        report.evolution().notices().stream()
            .anyMatch(notice -> notice.startsWith("the runs do not have the same epochs")));
    double a = report.series().get(0).rows().get(0).measures().get("f0");
    double b = report.series().get(1).rows().get(0).measures().get("f0");
    assertTrue(a != b);
    RunAverage average = report.average("f0");
    assertEquals(2, average.count(0));
    assertEquals((a + b) / 2, average.mean(0), 1e-9);
    assertEquals(Math.abs(a - b) / Math.sqrt(2), average.deviation(0), 1e-9);
    assertEquals(1, average.count(1));
    assertTrue(Double.isNaN(average.deviation(1)));
  }

  @Test
  void spikesStandOutOfTheMedianBefore() throws IOException {
    StringBuilder table = new StringBuilder("epoch,loss\n");
    for (int epoch = 0; epoch < 300; epoch++) {
      double smooth = 1 / (1 + epoch / 10.0);
      boolean isSpike = (epoch >= 100 && epoch <= 104) || epoch == 107 || epoch == 200;
      table
          .append(epoch)
          .append(',')
          .append(isSpike ? smooth + 1 + epoch % 5 : smooth)
          .append('\n');
    }
    Path file = folder.resolve("loss.csv");
    Files.write(file, table.toString().getBytes(StandardCharsets.UTF_8));
    List<LossSpike> spikes = LossSpike.of(LossTable.read(file));
    assertEquals(2, spikes.size());
    assertEquals(100, spikes.get(0).first());
    assertEquals(107, spikes.get(0).last());
    assertEquals(104, spikes.get(0).peak());
    assertEquals(200, spikes.get(1).peak());
  }

  @Test
  void aSpikeIsCrossedFromTheCheckpointBeforeToTheOneAfter() throws IOException {
    Path run = Files.createDirectories(folder.resolve("run"));
    StringBuilder table = new StringBuilder("epoch,loss\n");
    for (int epoch = 0; epoch <= 300; epoch++) {
      table.append(epoch).append(',').append(epoch > 190 && epoch < 205 ? 9 : 1).append('\n');
    }
    Files.write(run.resolve("loss.csv"), table.toString().getBytes(StandardCharsets.UTF_8));
    for (String epoch : List.of("00000", "00100", "00200", "00300")) {
      String name = "epoch" + epoch + ".safetensors";
      Files.copy(Runs.SAMPLE.resolve(name), run.resolve(name));
    }
    EvolutionReport report = report(":", run);
    SpikeCrossing crossing = report.spikes().get(0);
    assertEquals(1, report.spikes().size());
    assertEquals(100, crossing.before().get().epoch());
    assertEquals(300, crossing.after().get().epoch());
    Evolution direct = Runs.evolution(Runs.find("100:300:200", run), BOX, folder.resolve("direct"));
    assertEquals(
        direct.rows(0).get(1).measures().get("survivors"), crossing.turnover().get("survivors"));
    assertEquals(20, report.correlations().size() * 2);
  }

  @Test
  void theRowsAreATable() throws IOException {
    EvolutionReport report = report("0:100:100", Runs.SAMPLE);
    StringBuilder rows = new StringBuilder();
    EvolutionCsv.writeRows(report, rows);
    String[] lines = rows.toString().split("\n", -1);
    assertEquals(4, lines.length); // the last line ends too
    assertTrue(lines[0].startsWith("run,epoch,file,status,loss,data_loss,physics_loss,f0,f1,f2,"));
    Measures first = report.series().get(0).rows().get(0).measures();
    assertTrue(
        lines[1].startsWith(
            "duffing,0,epoch00000.safetensors,ok,1.2760076522827148,1.2361150979995728,"
                + "0.03989255428314209,"
                + (int) first.get("f0")),
        lines[1]);
    int columns = lines[0].split(",", -1).length;
    assertEquals(columns, lines[2].split(",", -1).length);
    StringBuilder map = new StringBuilder();
    EvolutionCsv.writeHeatMap(report.heatMaps().get(0), map);
    assertEquals(3, map.toString().lines().count());
  }
}
