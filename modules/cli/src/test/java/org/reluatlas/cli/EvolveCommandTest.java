package org.reluatlas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvolveCommandTest {

  private static final Path RUN = CommandRun.SAMPLES.resolve("duffing/checkpoints");

  @TempDir Path folder;

  private CommandRun evolve(String out, String epochs, Path... paths) {
    List<Object> arguments = new ArrayList<>(List.of("evolve"));
    arguments.addAll(Arrays.asList(paths));
    arguments.addAll(
        List.of("--epochs", epochs, "--box", "-1,1;-1,1", "--trials", "3", "--seed", "5"));
    arguments.addAll(List.of("--out", folder.resolve(out)));
    return CommandRun.of(arguments.toArray());
  }

  @Test
  void everythingIsWritten() throws IOException {
    CommandRun run = evolve("out", "0:200:100", RUN);
    assertEquals(0, run.exitCode, run.err);
    assertTrue(run.out.contains("duffing: 3 checkpoints, epochs 0 to 200"), run.out);
    try (Stream<Path> files = Files.list(folder.resolve("out"))) {
      assertEquals(
          List.of(
              "ages.svg",
              "betti-curves.svg",
              "checkpoints",
              "correlations.csv",
              "decompositions.svg",
              "evolution.csv",
              "evolution.npz",
              "f-vector.csv",
              "f-vector.svg",
              "fiedler.svg",
              "heat-map-beta0.csv",
              "heat-map-beta0.svg",
              "heat-map-beta1.csv",
              "heat-map-beta1.svg",
              "lifetimes.csv",
              "lifetimes.svg",
              "report.html",
              "spikes.csv",
              "stability.svg",
              "summary.json",
              "turnover.svg"),
          files.map(file -> file.getFileName().toString()).sorted().collect(Collectors.toList()));
    }
    String page = Files.readString(folder.resolve("out/report.html"));
    assertTrue(page.contains("By definition") && page.contains("Correlation with the loss"));
    assertEquals(10, page.split("<figure>", -1).length - 1, "figures in the page");
  }

  /** The points beside the folder are taken: training points are counted, and the fit is known. */
  @Test
  void pointsAndLossesBesideTheRunAreTaken() throws IOException {
    evolve("out", "100:100", RUN);
    List<String> lines = Files.readAllLines(folder.resolve("out/evolution.csv"));
    List<String> names = Arrays.asList(lines.get(0).split(",", -1));
    String[] row = lines.get(1).split(",", -1);
    assertEquals("0.1638692244887352", row[names.indexOf("loss")]);
    assertTrue(Integer.parseInt(row[names.indexOf("regionsWithPoints")]) > 0);
    assertEquals(0.0861, Double.parseDouble(row[names.indexOf("trainFit")]), 1e-4);
  }

  /** The same numbers as analyze finds for one of the checkpoints with the same seed. */
  @Test
  void aRowAgreesWithAnalyze() throws IOException {
    evolve("out", "100:200:100", RUN);
    Path alone = folder.resolve("alone");
    CommandRun analyze =
        CommandRun.of(
            "analyze",
            RUN.resolve("epoch00200.safetensors"),
            "--box",
            "-1,1;-1,1",
            "--trials",
            3,
            "--seed",
            5,
            "--points",
            CommandRun.points("duffing"),
            "--out",
            alone);
    assertEquals(0, analyze.exitCode, analyze.err);
    List<String> lines = Files.readAllLines(folder.resolve("out/evolution.csv"));
    List<String> names = Arrays.asList(lines.get(0).split(",", -1));
    String[] row = lines.get(2).split(",", -1);
    String summary = Files.readString(alone.resolve("summary.json"));
    String fVector =
        String.join(
            ",", row[names.indexOf("f0")], row[names.indexOf("f1")], row[names.indexOf("f2")]);
    assertTrue(summary.contains("\"fVector\":[" + fVector + "]"), summary);
    assertTrue(
        summary.contains("\"eigenvalue\":" + row[names.indexOf("lambda1Weighted")]), summary);
    List<String> heat = Files.readAllLines(folder.resolve("out/heat-map-beta0.csv"));
    double largest =
        Double.parseDouble(
            Files.readString(folder.resolve("out/summary.json"))
                .replaceAll("(?s).*?\"largestCells\": ([0-9]+).*", "$1"));
    compareHeat(heat, Files.readAllLines(alone.resolve("betti-curves.csv")), largest);
  }

  private static void compareHeat(List<String> heat, List<String> curves, double largest) {
    String[] shares = heat.get(0).split(",", -1);
    String[] values = heat.get(2).split(",", -1);
    int compared = 0;
    for (int i = 1; i < shares.length; i++) {
      double cells = Double.parseDouble(shares[i]) * largest;
      double before = 0;
      double valueBefore = 0;
      for (String line : curves.subList(1, curves.size())) {
        String[] sample = line.split(",", -1);
        double t = Double.parseDouble(sample[0]);
        double value = Double.parseDouble(sample[2]);
        if (before <= cells && cells <= t) {
          double expected = valueBefore + (cells - before) / (t - before) * (value - valueBefore);
          assertEquals(expected, Double.parseDouble(values[i]), 1e-4);
          compared++;
          break;
        }
        before = t;
        valueBefore = value;
      }
    }
    assertTrue(compared > 300, compared + " compared");
  }

  @Test
  void aSecondCallGivesTheSameFiles() throws IOException {
    evolve("out", "0:300:100", RUN);
    List<String> first = results();
    evolve("out", "0:300:100", RUN);
    assertEquals(first, results());
  }

  private List<String> results() throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder.resolve("out"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().collect(Collectors.toList())) {
        texts.add(file.getFileName() + "\n" + Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return texts;
  }

  @Test
  void severalRunsAreAveraged() throws IOException {
    Path other = Files.createDirectories(folder.resolve("other"));
    for (String epoch : List.of("00000", "00100")) {
      String name = "epoch" + epoch + ".safetensors";
      Files.copy(RUN.resolve(name), other.resolve(name));
    }
    CommandRun run = evolve("out", "0:100:100", RUN, other);
    assertEquals(0, run.exitCode, run.err);
    List<String> lines = Files.readAllLines(folder.resolve("out/f-vector.csv"));
    assertEquals(3, lines.size());
    assertTrue(lines.get(1).startsWith("0,2,"), lines.get(1));
  }

  @Test
  void badInputIsOneSentence() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    assertRefused(evolve("out", ":", empty), "there are no checkpoints in this folder");
    assertRefused(evolve("out", "1", RUN), "--epochs '1' is not A:B or A:B:STEP");
    assertRefused(evolve("out", "1:2", RUN), "that --epochs asks for");
    Path lonely = Files.createDirectories(folder.resolve("lonely"));
    Files.copy(RUN.resolve("epoch00000.safetensors"), lonely.resolve("1.safetensors"));
    CommandRun noDomain = CommandRun.of("evolve", lonely, "--out", folder.resolve("out"));
    assertRefused(noDomain, "the domain is missing: give --box");
    assertTrue(Files.notExists(folder.resolve("out/evolution.csv")));
  }

  private static void assertRefused(CommandRun run, String sentence) {
    assertEquals(2, run.exitCode, run.err);
    assertTrue(run.err.contains(sentence), run.err);
    assertEquals(1, run.err.lines().count(), run.err);
  }

  /** Frames of an earlier animation that was longer are gone. */
  @Test
  void anAnimationIsMadeOnRequest() throws IOException {
    Path out = folder.resolve("out");
    for (String epochs : List.of("0:200:100", "0:100:100")) {
      CommandRun run =
          CommandRun.of(
              "evolve",
              RUN,
              "--epochs",
              epochs,
              "--box",
              "-1,1;-1,1",
              "--trials",
              1,
              "--animation",
              "--zoom",
              "0,1;0,1",
              "--out",
              out);
      assertEquals(0, run.exitCode, run.err);
    }
    assertEquals(2, names(out.resolve("frames")).size());
    assertTrue(Files.size(out.resolve("animation.gif")) > 10_000);
  }

  private static List<String> names(Path of) throws IOException {
    try (Stream<Path> files = Files.list(of)) {
      return files.map(file -> file.getFileName().toString()).sorted().collect(Collectors.toList());
    }
  }

  @Test
  void aZoomOutsideTheDomainIsRefused() {
    CommandRun run =
        CommandRun.of(
            "evolve",
            RUN,
            "--epochs",
            "0:0",
            "--box",
            "-1,1;-1,1",
            "--trials",
            1,
            "--zoom",
            "0,2;0,1",
            "--out",
            folder.resolve("out"));
    assertRefused(run, "--zoom 0.0,2.0;0.0,1.0 is no part of the domain -1.0,1.0;-1.0,1.0");
    assertTrue(Files.notExists(folder.resolve("out")), "nothing was computed");
  }

  @Test
  void resultsDoNotGoAmongTheCheckpoints() throws IOException {
    Path run = Files.createDirectories(folder.resolve("run"));
    Files.copy(RUN.resolve("epoch00000.safetensors"), run.resolve("0.safetensors"));
    CommandRun refused = CommandRun.of("evolve", run, "--box", "-1,1;-1,1", "--out", run);
    assertRefused(refused, "is the folder of the checkpoints; name another one, such as");
  }

  @Test
  void aLifetimeThatNoRegionReachesIsRefused() {
    CommandRun run =
        CommandRun.of(
            "evolve",
            RUN,
            "--epochs",
            "0:100:100",
            "--box",
            "-1,1;-1,1",
            "--trials",
            1,
            "--min-lifetime",
            9,
            "--out",
            folder.resolve("out"));
    assertRefused(run, "--min-lifetime is 9, but no region lives for more than");
  }
}
