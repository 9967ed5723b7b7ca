package org.reluatlas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reluatlas.task.Progress;

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
        texts.add(file.getFileName() + "\n" + Files.readString(file));
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

  /** What comes during the first look is seen by the second one. */
  @Test
  void changesDuringAnActionAreSeen() throws IOException {
    AtomicInteger rounds = new AtomicInteger();
    Path table = folder.resolve("loss.csv");
    Progress untilTwo =
        new Progress() {
          @Override
          public boolean isCancelled() {
            return rounds.get() >= 2;
          }
        };
    new WatchedPaths(List.of(folder), List.of(table))
        .watch(
            untilTwo,
            () -> {
              if (rounds.incrementAndGet() == 1) {
                Files.writeString(folder.resolve("late.pt"), "x");
              }
            });
    assertEquals(2, rounds.get());
  }

  /** Kills the process in the middle; the second one computes what is missing and no more. */
  @Test
  void aKilledRunGoesOnWhereItWas() throws Exception {
    Path out = folder.resolve("out");
    Path kept = out.resolve("checkpoints");
    String[] arguments = {
      "evolve",
      RUN.toString(),
      "--epochs",
      "0:2000:100",
      "--box",
      "-1,1;-1,1",
      "--trials",
      "20",
      "--out",
      out.toString()
    };
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    command.addAll(Arrays.asList(arguments));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
    while (finished(kept).size() < 5) {
      assertTrue(process.isAlive() && System.nanoTime() < end, "it should be at work");
      Thread.sleep(20);
    }
    process.destroyForcibly().waitFor();
    Map<String, FileTime> before = finished(kept);
    assertTrue(before.size() < 21 && Files.notExists(out.resolve("evolution.csv")));
    CommandRun goneOn = CommandRun.of((Object[]) arguments);
    assertEquals(0, goneOn.exitCode, goneOn.err);
    Map<String, FileTime> after = finished(kept);
    assertEquals(21, after.size());
    long again =
        before.entrySet().stream()
            .filter(each -> !each.getValue().equals(after.get(each.getKey())))
            .count();
    assertTrue(again == 0, again + " of " + before.size() + " computed again");
    arguments[arguments.length - 1] = folder.resolve("fresh").toString();
    assertEquals(0, CommandRun.of((Object[]) arguments).exitCode);
    for (String file : List.of("f-vector.csv", "heat-map-beta1.csv", "lifetimes.csv")) {
      assertEquals(
          Files.readString(folder.resolve("fresh").resolve(file)),
          Files.readString(out.resolve(file)));
    }
    assertEquals(withoutSeconds(folder.resolve("fresh")), withoutSeconds(out));
  }

  /** Names and times of the whole files of finished checkpoints. */
  private static Map<String, FileTime> finished(Path kept) throws IOException {
    Map<String, FileTime> times = new HashMap<>();
    if (Files.isDirectory(kept)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(kept, "*.checkpoint")) {
        for (Path file : files) {
          times.put(file.getFileName().toString(), Files.getLastModifiedTime(file));
        }
      }
    }
    return times;
  }

  private static List<List<String>> withoutSeconds(Path out) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    int seconds = -1;
    for (String line : Files.readAllLines(out.resolve("evolution.csv"))) {
      List<String> cells = new ArrayList<>(Arrays.asList(line.split(",", -1)));
      seconds = seconds < 0 ? cells.indexOf("seconds") : seconds;
      cells.remove(seconds);
      rows.add(cells);
    }
    return rows;
  }

  /**
   * A folder that is not there yet is waited for; a checkpoint that is half written is skipped, and
   * taken when it is whole; losses that are renewed are read again.
   */
  @Test
  void newCheckpointsAreWatchedFor() throws Exception {
    Path run = folder.resolve("run");
    AtomicBoolean enough = new AtomicBoolean();
    Path rows = folder.resolve("out/evolution.csv");
    Thread watching =
        new Thread(
            () ->
                CommandRun.cancelledWhen(
                    enough::get,
                    "evolve",
                    run,
                    "--watch",
                    "--box",
                    "-1,1;-1,1",
                    "--trials",
                    1,
                    "--out",
                    folder.resolve("out")));
    watching.start();
    try {
      Thread.sleep(1500);
      assertTrue(watching.isAlive(), "it waits");
      String first = "epoch00000.safetensors";
      Files.createDirectories(run);
      Files.copy(RUN.resolve(first), run.resolve(first));
      await(rows, "epoch00000.safetensors,ok");
      byte[] next = Files.readAllBytes(RUN.resolve("epoch00100.safetensors"));
      Path file = run.resolve("epoch00100.safetensors");
      Files.write(file, Arrays.copyOf(next, next.length / 2));
      await(rows, "epoch00100.safetensors,\"epoch00100.safetensors: ");
      Files.write(file, next);
      await(rows, "epoch00100.safetensors,ok");
      Files.writeString(folder.resolve("loss.csv"), "epoch,loss\n0,0.5\n");
      Files.copy(RUN.resolve("epoch00200.safetensors"), run.resolve("epoch00200.safetensors"));
      await(rows, "epoch00000.safetensors,ok,0.5");
      Files.writeString(folder.resolve("loss.csv"), "epoch,loss\n0,0.25\n");
      await(rows, "epoch00000.safetensors,ok,0.25");
    } finally {
      enough.set(true);
      watching.join(TimeUnit.SECONDS.toMillis(60));
    }
    assertTrue(!watching.isAlive());
  }

  private static void await(Path file, String content) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
    String text = "";
    while (!text.contains(content)) {
      assertTrue(System.nanoTime() < end, content + " is not in " + text);
      Thread.sleep(200);
      text = Files.exists(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "";
    }
  }
}
