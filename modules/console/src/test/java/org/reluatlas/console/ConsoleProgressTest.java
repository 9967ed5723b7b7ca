package org.reluatlas.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ConsoleProgressTest {

  private static final int COLUMNS = 60;
  private static final String ERASED = "\u001B[?7l\r\u001B[K\u001B[?7h";

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  private String printed() {
    return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  /** What stood on the line, one after the other. */
  private List<String> lines() {
    return Arrays.stream(printed().split("\r", -1))
        .map(line -> line.replaceAll("\u001B\\[\\??\\d*[a-zA-Z]", "").strip())
        .filter(line -> !line.isEmpty())
        .collect(Collectors.toList());
  }

  private ConsoleProgress terminal() {
    return ConsoleProgress.of(out, COLUMNS, () -> false);
  }

  private void awaitLine(String pattern) throws InterruptedException {
    for (int i = 0; i < 200; i++) {
      if (lines().stream().anyMatch(line -> line.matches(pattern))) {
        return;
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
    assertEquals(pattern, String.join("\n", lines()));
  }

  @Test
  void elsewhereALinePerStep() {
    ConsoleProgress progress = ConsoleProgress.of(out, 0, () -> false);
    progress.begin("One");
    progress.advance(0.5);
    progress.begin("Two");
    progress.clear();
    assertEquals("One\nTwo\n", printed());
  }

  @Test
  void elsewhereAStepThatBeginsAgainIsToldOnce() {
    ConsoleProgress progress = ConsoleProgress.of(out, 0, () -> false);
    for (String step : List.of("One", "One", "Two", "One")) {
      progress.begin(step);
    }
    progress.clear();
    progress.begin("One");
    assertEquals("One\nTwo\nOne\nOne\n", printed());
  }

  @Test
  void elsewhereTheTimeOfALongStepIsTold() {
    AtomicLong clock = new AtomicLong(-5);
    StepLines lines = new StepLines(out, clock::get, () -> false);
    lines.begin("One");
    clock.addAndGet(1_900_000_000L);
    lines.begin("Two");
    clock.addAndGet(12_340_000_000L);
    lines.begin("Three");
    lines.clear();
    clock.addAndGet(12_340_000_000L);
    lines.begin("Four");
    assertEquals("One\nTwo\nThree (the step before took 12.3 s)\nFour\n", printed());
  }

  @Test
  void onATerminalABarThatLeavesNoTrace() throws InterruptedException {
    ConsoleProgress progress = terminal();
    progress.begin("One");
    for (int i = 0; i <= 1000; i++) {
      progress.advance(i / 2000.0);
    }
    awaitLine("One +50% \\[=+ +\\] +\\(0:00:0\\d / 0:00:0\\d left\\)");
    progress.clear();
    String atTheEnd = printed();
    assertTrue(atTheEnd.endsWith(ERASED), atTheEnd);
    assertFalse(atTheEnd.contains("\n"));
    assertTrue(atTheEnd.length() < 10_000, "not drawn at every call");
    TimeUnit.MILLISECONDS.sleep(300);
    assertEquals(atTheEnd, printed());
  }

  @Test
  void aStepWithUnknownEndShowsItsTime() throws InterruptedException {
    ConsoleProgress progress = terminal();
    progress.begin("One");
    awaitLine("One +\\? % \\[= +\\] +\\(0:00:01 / \\? left\\)");
    progress.clear();
    assertTrue(printed().endsWith(ERASED));
  }

  /** Also when a step ends before the library has drawn it. */
  @Test
  void manyShortStepsLeaveNoTrace() {
    for (int i = 0; i < 500; i++) {
      ConsoleProgress progress = terminal();
      progress.begin("Step " + i);
      progress.clear();
      assertTrue(printed().endsWith(ERASED));
      bytes.reset();
    }
  }

  /** With ^C behind it, when the person stops the program. */
  @Test
  void noLineIsAsLongAsTheTerminalIsWide() throws InterruptedException {
    for (int columns : new int[] {1, 2, 3, 7, 20, 60}) {
      ConsoleProgress progress = ConsoleProgress.of(out, columns, () -> false);
      progress.begin("A step with a name that is far longer than the terminal is wide at best");
      progress.advance(0.25);
      TimeUnit.MILLISECONDS.sleep(150);
      progress.clear();
      int widest = lines().stream().mapToInt(String::length).max().orElse(0);
      assertTrue(widest == 0 || widest + 2 < columns, columns + " columns: " + lines());
      bytes.reset();
    }
  }

  @Test
  void aLongNameLeavesRoomForTheShare() throws InterruptedException {
    ConsoleProgress progress = terminal();
    progress.begin("A step with a name that is far longer than the terminal is wide at best");
    progress.advance(0.25);
    awaitLine("A step with a name that is far longer\\.\\.\\. +25% .*");
    progress.clear();
  }

  @Test
  void severalThreadsShareOneBarThatDoesNotGoBack() throws InterruptedException {
    ConsoleProgress progress = terminal();
    progress.begin("All");
    ExecutorService threads = Executors.newFixedThreadPool(4);
    for (int thread = 0; thread < 4; thread++) {
      int first = thread;
      threads.execute(
          () -> {
            for (int i = first; i <= 100_000; i += 4) {
              progress.advance(i / 100_000.0);
            }
          });
    }
    threads.shutdown();
    assertTrue(threads.awaitTermination(20, TimeUnit.SECONDS));
    awaitLine("All +100% .*");
    progress.advance(0.5);
    progress.clear();
    List<Integer> shares =
        lines().stream()
            .filter(line -> line.matches("All +\\d+%.*"))
            .map(line -> Integer.valueOf(line.replaceAll("All +(\\d+)%.*", "$1")))
            .collect(Collectors.toList());
    assertEquals(shares.stream().sorted().collect(Collectors.toList()), shares);
  }
}
