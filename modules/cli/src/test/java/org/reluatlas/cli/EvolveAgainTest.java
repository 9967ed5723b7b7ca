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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reluatlas.task.Progress;

/** What {@code evolve} does over time: killed and called again, and watching. */
class EvolveAgainTest {

  private static final Path RUN = CommandRun.SAMPLES.resolve("duffing/checkpoints");

  @TempDir Path folder;

  @Test
  void resultsOfSeveralRunsDoNotStayBesideThoseOfOne() throws IOException {
    Path other = Files.createDirectories(folder.resolve("other"));
    Files.copy(RUN.resolve("epoch00000.safetensors"), other.resolve("epoch00000.safetensors"));
    List<Object> arguments =
        new ArrayList<>(
            List.of("evolve", RUN, "--epochs=0:200:100", "--box=0,1;0,1", "--trials=2", "--out"));
    arguments.add(folder.resolve("out"));
    arguments.add(other);
    assertEquals(0, CommandRun.of(arguments.toArray()).exitCode);
    Path pooled = folder.resolve("out/pooled-correlations.csv");
    assertTrue(Files.exists(pooled));
    arguments.remove(other);
    assertEquals(0, CommandRun.of(arguments.toArray()).exitCode);
    assertTrue(Files.notExists(pooled));
    assertTrue(Files.exists(folder.resolve("out/correlations.csv")));
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
