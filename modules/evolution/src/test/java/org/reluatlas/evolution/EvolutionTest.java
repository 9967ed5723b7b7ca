package org.reluatlas.evolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reluatlas.homology.MeanBettiCurves;
import org.reluatlas.network.ActivationPattern;
import org.reluatlas.network.json.NetworkJson;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.study.Problem;
import org.reluatlas.study.Study;
import org.reluatlas.task.CancelledException;
import org.reluatlas.task.Progress;

class EvolutionTest {

  private static final Box UNIT = Box.cube(2, -1, 1);
  private static final Box SMALL = Box.cube(2, -0.5, 0.5);

  @TempDir Path folder;

  /** All 101 checkpoints of the reference run, whose f-vectors are known exactly. */
  @ParameterizedTest
  @CsvSource({"unit, '-1,1;-1,1'", "data, '0,20;-1.75,1.75'"})
  void everyCheckpointHasItsExactCounts(String box, String intervals) throws IOException {
    Evolution evolution =
        Evolution.of(
            Runs.find(":", Runs.REFERENCE),
            new EvolutionSettings(asked -> asked.box(Box.parse(intervals)), 1, 1, folder, "test"),
            Progress.NONE);
    Map<Long, EpochRow> rows = new HashMap<>();
    evolution.rows(0).forEach(row -> rows.put(row.epoch(), row));
    assertEquals(101, rows.size());
    int checked = 0;
    for (String line :
        Files.readAllLines(Path.of("src/test/resources/duffing/fvector_curve.csv"))) {
      String[] cells = line.split(",", -1);
      if (cells[1].equals(box)) {
        Measures row = rows.get(Long.parseLong(cells[0])).measures();
        for (int k = 0; k <= 2; k++) {
          assertEquals(Double.parseDouble(cells[2 + k]), row.get("f" + k), line);
        }
        assertEquals(Double.parseDouble(cells[5]), row.get("dualEdges"), line);
        assertEquals(1, row.get("euler"), line);
        checked++;
      }
    }
    assertEquals(101, checked);
  }

  @Test
  void birthsAndDeathsAreThoseOfSetsOfPatterns() {
    List<TrainingRun> runs = Runs.find("9000:10000:100", Runs.SAMPLE);
    Evolution evolution = Runs.evolution(runs, UNIT, folder);
    Set<ActivationPattern> before = null;
    for (EpochRow row : evolution.rows(0)) {
      Set<ActivationPattern> now = patterns(row.checkpoint().path());
      if (before == null) {
        assertTrue(Double.isNaN(row.measures().get("births")));
      } else {
        Set<ActivationPattern> born = new HashSet<>(now);
        born.removeAll(before);
        Set<ActivationPattern> died = new HashSet<>(before);
        died.removeAll(now);
        Set<ActivationPattern> all = new HashSet<>(before);
        all.addAll(now);
        int survivors = all.size() - born.size() - died.size();
        assertTrue(survivors > 0 && !born.isEmpty() && !died.isEmpty());
        assertEquals(born.size(), row.measures().get("births"));
        assertEquals(died.size(), row.measures().get("deaths"));
        assertEquals(survivors, row.measures().get("survivors"));
        assertEquals(survivors / (double) all.size(), row.measures().get("jaccard"));
      }
      before = now;
    }
  }

  private static Set<ActivationPattern> patterns(Path file) {
    CellComplex complex = Study.of(Problem.of(file).box(UNIT).build()).complex();
    Set<ActivationPattern> patterns = new HashSet<>();
    for (int region = 0; region < complex.regions(); region++) {
      patterns.add(complex.pattern(region));
    }
    return patterns;
  }

  @Test
  void curvesAreThoseOfTheCheckpointByItself() {
    Evolution evolution = Runs.evolution(Runs.find("0:200:100", Runs.SAMPLE), SMALL, folder);
    for (EpochRow row : evolution.rows(0)) {
      MeanBettiCurves alone =
          Study.of(Problem.of(row.checkpoint().path()).box(SMALL).build()).bettiCurves(2, 7);
      SampledCurves kept = evolution.curves(row);
      assertEquals(alone.cells(), kept.cells());
      for (int sample = 0; sample < alone.samples(); sample++) {
        for (int i = 0; i < 3; i++) {
          assertEquals(alone.mean(i, sample), kept.at(i, alone.time(sample)), 1e-9);
        }
      }
      assertEquals(0, kept.at(0, 0));
      assertTrue(Double.isNaN(kept.at(0, alone.cells() + 1)));
      assertEquals(alone.peak(1), row.measures().get("betaPeak1"));
    }
  }

  @Test
  void finishedCheckpointsAreNotComputedAgain() throws IOException {
    List<TrainingRun> runs = Runs.find("0:500:100", Runs.SAMPLE);
    Evolution whole = Runs.evolution(runs, SMALL, folder);
    List<Path> kept = kept();
    assertEquals(6, kept.size());
    FileTime old = FileTime.fromMillis(1000);
    for (Path file : kept) {
      Files.setLastModifiedTime(file, old);
    }
    Files.delete(kept.get(1));
    Files.write(kept.get(2), new byte[] {1, 2, 3});
    byte[] flipped = Files.readAllBytes(kept.get(4));
    flipped[flipped.length / 2] ^= 1;
    Files.write(kept.get(4), flipped);
    byte[] cut = Files.readAllBytes(kept.get(3));
    Files.write(kept.get(3), Arrays.copyOf(cut, cut.length - 1));
    Evolution again = Runs.evolution(runs, SMALL, folder);
    assertEquals(textWithoutSeconds(whole), textWithoutSeconds(again));
    assertEquals(kept, kept());
    for (int i = 0; i < kept.size(); i++) {
      boolean isOld = Files.getLastModifiedTime(kept.get(i)).equals(old);
      assertEquals(i < 1 || i > 4, isOld, kept.get(i).toString());
    }
  }

  @Test
  void anotherQuestionIsAskedAnew() throws IOException {
    List<TrainingRun> runs = Runs.find("0:100:100", Runs.SAMPLE);
    Runs.evolution(runs, SMALL, folder);
    Runs.evolution(runs, Box.cube(2, -0.4, 0.4), folder);
    assertEquals(4, kept().size());
    Evolution.of(
        runs, new EvolutionSettings(asked -> asked.box(SMALL), 2, 7, folder, "2"), Progress.NONE);
    assertEquals(6, kept().size());
  }

  /** The predecessor is another one then, so that turnover differs and nothing else. */
  @Test
  void fewerEpochsChangeTurnoverOnly() {
    Evolution all = Runs.evolution(Runs.find("0:400:100", Runs.SAMPLE), UNIT, folder);
    Evolution some = Runs.evolution(Runs.find("0:400:200", Runs.SAMPLE), UNIT, folder);
    Evolution fresh =
        Runs.evolution(Runs.find("0:400:200", Runs.SAMPLE), UNIT, folder.resolve("fresh"));
    assertEquals(textWithoutSeconds(fresh), textWithoutSeconds(some));
    Measures inAll = all.rows(0).get(2).measures();
    Measures inSome = some.rows(0).get(1).measures();
    assertEquals(inAll.get("f0"), inSome.get("f0"));
    assertTrue(inAll.get("survivors") != inSome.get("survivors"));
    assertEquals(inAll.get("seconds"), inSome.get("seconds"));
  }

  @Test
  void aBrokenCheckpointIsToldAndTheNextComparedWithTheOneBefore() throws IOException {
    Path run = Files.createDirectories(folder.resolve("run"));
    for (String epoch : List.of("00000", "00100", "00200")) {
      Files.copy(
          Runs.SAMPLE.resolve("epoch" + epoch + ".safetensors"),
          run.resolve("epoch" + epoch + ".safetensors"));
    }
    Path broken = run.resolve("epoch00100.safetensors");
    byte[] bytes = Files.readAllBytes(broken);
    Files.write(broken, Arrays.copyOf(bytes, bytes.length / 2));
    Evolution evolution = Runs.evolution(Runs.find(":", run), UNIT, folder.resolve("kept"));
    List<EpochRow> rows = evolution.rows(0);
    assertTrue(rows.get(1).failure().get().startsWith("epoch00100.safetensors: "));
    Evolution without =
        Runs.evolution(Runs.find("0:200:200", Runs.SAMPLE), UNIT, folder.resolve("kept2"));
    assertEquals(
        without.rows(0).get(1).measures().get("survivors"),
        rows.get(2).measures().get("survivors"));

    Files.write(broken, bytes);
    Evolution mended = Runs.evolution(Runs.find(":", run), UNIT, folder.resolve("kept"));
    assertTrue(mended.rows(0).get(1).isPresent());
    Evolution fresh = Runs.evolution(Runs.find(":", run), UNIT, folder.resolve("kept3"));
    assertEquals(textWithoutSeconds(fresh), textWithoutSeconds(mended));
  }

  @Test
  void everyRunHasItsOwnPoints() throws IOException {
    for (int run = 0; run < 2; run++) {
      Path checkpoints = Files.createDirectories(folder.resolve("run" + run + "/checkpoints"));
      NetworkJson.write(Runs.network(3, 0, 2, 4, 1), checkpoints.resolve("0.json"));
      String points = "x0,x1,y\n" + "0.1,0.2,1\n".repeat(run + 1);
      Files.write(
          checkpoints.resolveSibling("points.csv"), points.getBytes(StandardCharsets.UTF_8));
    }
    Path[] runs = {folder.resolve("run0/checkpoints"), folder.resolve("run1/checkpoints")};
    List<TrainingRun> found = Runs.find(":", runs);
    assertEquals("run1", found.get(1).name());
    Evolution beside = Runs.evolution(found, UNIT, folder.resolve("kept"));
    EvolutionSettings named =
        new EvolutionSettings(
            asked -> asked.box(UNIT).points(folder.resolve("{run}/points.csv")),
            2,
            7,
            folder.resolve("kept2"),
            "test");
    for (Evolution evolution : List.of(beside, Evolution.of(found, named, Progress.NONE))) {
      for (int run = 0; run < 2; run++) {
        Measures measures = evolution.rows(run).get(0).measures();
        assertEquals(run + 1.0, measures.get("pointsLargest"));
      }
    }
  }

  @Test
  void whatIsCancelledKeepsWhatIsFinished() throws IOException {
    List<TrainingRun> runs = Runs.find("0:1000:100", Runs.SAMPLE);
    AtomicInteger done = new AtomicInteger();
    Progress afterThree =
        new Progress() {
          @Override
          public void advance(double fraction) {
            done.incrementAndGet();
          }

          @Override
          public boolean isCancelled() {
            return done.get() >= 3;
          }
        };
    assertThrows(
        CancelledException.class,
        () -> Evolution.of(runs, Runs.settings(SMALL, folder), afterThree));
    int kept = kept().size();
    assertTrue(kept >= 3 && kept < 11, kept + " kept");
    String goneOn = textWithoutSeconds(Runs.evolution(runs, SMALL, folder));
    assertEquals(textWithoutSeconds(Runs.evolution(runs, SMALL, folder.resolve("fresh"))), goneOn);
  }

  private List<Path> kept() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".checkpoint"))
          .sorted()
          .collect(Collectors.toList());
    }
  }

  private static String textWithoutSeconds(Evolution evolution) {
    List<String> lines = new ArrayList<>();
    for (EpochRow row : evolution.rows(0)) {
      StringBuilder line = new StringBuilder().append(row.epoch());
      for (String name : row.measures().names()) {
        if (!name.equals("seconds")) {
          line.append(' ').append(name).append('=').append(row.measures().get(name));
        }
      }
      lines.add(line.toString());
    }
    return String.join("\n", lines);
  }
}
