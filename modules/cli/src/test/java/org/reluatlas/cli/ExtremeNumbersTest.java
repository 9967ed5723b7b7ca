package org.reluatlas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.network.json.NetworkJson;

/**
 * Domains, weights and outputs near the ends of what doubles hold: all results come, or one
 * sentence says which domain is too much for double precision.
 */
class ExtremeNumbersTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0,1e-13;0,1",
        "0,1e-99;0,1e-99",
        "0,1e-90;0,1e90",
        "-1e99,1e99;-1e99,1e99",
        "1e9,1000000001;0,1",
        "-1e-150,1e-150;-1e20,1e20"
      })
  void tinyFlatFarAndHugeDomainsHaveAllResults(String box) {
    CommandRun run = analyze(CommandRun.network("two-circles"), box);
    assertEquals("", run.err);
    assertEquals(0, run.exitCode);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0,1e-310;0,1 | is too small: its volume vanishes in double precision",
        "-1e160,1e160;-1e160,1e160 | is too large: its volume is beyond double precision",
        "0,1;1e15,1000000000000004 | interval 2 of the domain",
        "0.1,0.10000000000000002;0,1 | is too narrow so far from 0",
      })
  void whatDoublesCannotDrawIsRefusedInASentence(String box, String said) {
    CommandRun run = analyze(CommandRun.network("two-circles"), box);
    assertEquals(2, run.exitCode);
    assertTrue(run.err.contains(said) && run.err.contains("(--box)"), run.err);
    assertEquals(1, run.err.lines().count(), run.err);
  }

  /** A network whose only output is the same large number everywhere. */
  @ParameterizedTest
  @ValueSource(doubles = {5.4e17, -1e299, 1e-300})
  void aConstantOutputHasAllResults(double constant) throws IOException {
    AffineLayer hidden = new AffineLayer(2, new double[] {1, 0, 0, 1}, new double[2]);
    AffineLayer output = new AffineLayer(2, new double[2], new double[] {constant});
    CommandRun run = analyze(written(new ReluNetwork(List.of(hidden, output))), "-1,1;-1,1");
    assertEquals("", run.err);
    assertEquals(0, run.exitCode);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void noNumbersAreADefect(long seed) throws IOException {
    Random random = new Random(seed);
    int inputs = 1 + random.nextInt(3);
    Path network = written(network(random, inputs, 4, 3, 1 + random.nextInt(4)));
    for (int i = 0; i < 3; i++) {
      String box = box(random, inputs);
      CommandRun run = analyze(network, box);
      String what = "--box=" + box + ": " + run.err;
      assertTrue(run.exitCode == 0 || run.exitCode == 2, what);
      assertTrue(run.exitCode == 0 || run.err.contains("--box"), what);
      assertFalse(run.err.contains("defect"), what);
    }
  }

  private CommandRun analyze(Path network, String box) {
    return CommandRun.of(
        "analyze", network, "--box=" + box, "--trials", 2, "--out", folder.resolve("results"));
  }

  private Path written(ReluNetwork network) throws IOException {
    Path file = folder.resolve("network.json");
    NetworkJson.write(network, file);
    return file;
  }

  private static ReluNetwork network(Random random, int... widths) {
    int style = random.nextInt(5);
    List<AffineLayer> layers = new ArrayList<>();
    for (int l = 1; l < widths.length; l++) {
      double[] weights = new double[widths[l] * widths[l - 1]];
      double[] bias = new double[widths[l]];
      Arrays.setAll(weights, i -> number(random, style));
      Arrays.setAll(bias, i -> number(random, style));
      layers.add(new AffineLayer(widths[l - 1], weights, bias));
    }
    return new ReluNetwork(layers);
  }

  private static double number(Random random, int style) {
    switch (style) {
      case 0: // of every size
        return random.nextGaussian() * Math.pow(10, random.nextInt(300) - 150);
      case 1: // some are subnormal
        return random.nextInt(3) == 0
            ? Double.MIN_VALUE * random.nextInt(5)
            : random.nextGaussian();
      case 2: // some are huge
        return random.nextInt(4) == 0 ? 5e17 * random.nextInt(3) : random.nextInt(3) - 1;
      case 3: // outputs overflow
        return random.nextGaussian() * 1e150;
      default:
        return random.nextGaussian();
    }
  }

  /** Intervals of lengths from 10⁻⁹⁰ to 10⁹⁰, around 0 or up to 10¹⁷ lengths away from it. */
  private static String box(Random random, int inputs) {
    StringBuilder box = new StringBuilder();
    int decades = random.nextInt(3) * 90;
    for (int axis = 0; axis < inputs; axis++) {
      double length = Math.pow(10, (random.nextDouble() - 0.5) * decades);
      double[] lows = {-length / 2, 0, -length * Math.pow(10, random.nextInt(18))};
      double low = lows[random.nextInt(3)];
      box.append(axis == 0 ? "" : ";").append(low).append(',').append(low + length);
    }
    return box.toString();
  }
}
