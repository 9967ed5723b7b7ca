package org.reluatlas.evolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reluatlas.task.Progress;

class PooledCorrelationTest {

  /** As printed in tables of the distribution. */
  @ParameterizedTest
  @CsvSource({
    "1, 12.7062",
    "2, 4.30265",
    "3, 3.18245",
    "4, 2.77645",
    "9, 2.26216",
    "10, 2.22814",
    "29, 2.04523",
    "100, 1.98397"
  })
  void quantilesOfStudent(int degrees, double expected) {
    assertEquals(expected, StudentQuantile.twoSided(0.95, degrees), 6e-6 * expected);
  }

  /** A run whose f0 is the loss plus noise, and whose other measures are missing. */
  private static List<LossCorrelation> run(int number, double noise, Random random) {
    TreeMap<Long, Double> losses = new TreeMap<>();
    List<EpochRow> rows = new ArrayList<>();
    List<CheckpointFile> files = new ArrayList<>();
    for (long epoch = 0; epoch < 40; epoch++) {
      double loss = random.nextGaussian();
      losses.put(epoch, loss);
      CheckpointFile file = new CheckpointFile(java.nio.file.Path.of("e" + epoch), epoch);
      files.add(file);
      Measures measures =
          new Measures.Builder().put("f0", loss + noise * random.nextGaussian()).build();
      rows.add(EpochRow.of(file, new CheckpointRecord("key", measures, null, null)));
    }
    TrainingRun run =
        new TrainingRun(
            "run" + number, java.nio.file.Path.of("r"), files, LossTable.of(losses), null);
    return LossCorrelation.of(new RunSeries(run, rows), 1, Progress.NONE);
  }

  private static PooledCorrelation pooled(int runs, double noise, Random random) {
    List<LossCorrelation> all = new ArrayList<>();
    for (int run = 0; run < runs; run++) {
      all.addAll(run(run, noise, random));
    }
    return PooledCorrelation.of(all).get(0);
  }

  @Test
  void theIntervalHoldsTheTruthInMostCases() {
    Random random = new Random(16);
    double truth = 1 / Math.sqrt(2); // of a sum of two independent numbers of one variance
    int held = 0;
    int trials = 300;
    for (int i = 0; i < trials; i++) {
      PooledCorrelation pooled = pooled(5, 1, random);
      assertEquals("f0", pooled.measure());
      assertEquals(5, pooled.runs());
      held += pooled.low() <= truth && truth <= pooled.high() ? 1 : 0;
    }
    // 285 expected, standard deviation 3.8
    assertTrue(held > 266 && held < trials, "held " + held);
  }

  @Test
  void oneRunHasNoIntervalAndAMissingMeasureNoMean() {
    List<LossCorrelation> all = run(0, 0.5, new Random(1));
    PooledCorrelation single = PooledCorrelation.of(all).get(0);
    assertEquals(all.get(0).pearson().atZero(), single.mean(), 1e-12);
    assertTrue(Double.isNaN(single.low()) && Double.isNaN(single.high()));
    PooledCorrelation missing =
        PooledCorrelation.of(all).stream()
            .filter(each -> each.measure().equals("f1"))
            .findFirst()
            .orElseThrow();
    assertEquals(0, missing.runs());
    assertTrue(Double.isNaN(missing.mean()));
  }
}
