package org.reluatlas.acceptance;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Frame;
import java.awt.Toolkit;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.reluatlas.acceptance.agent.ComponentQuery;
import org.reluatlas.acceptance.agent.Screen;
import org.reluatlas.acceptance.agent.WorkspaceQueries;

/**
 * The assembled application in a process of its own, with folders of its own, for all tests of a
 * class. When a test fails, a picture of the screen and all components are left in the scratch
 * folder, and it is tried once more in a new process.
 */
final class Workbench
    implements BeforeAllCallback,
        BeforeEachCallback,
        AfterAllCallback,
        TestExecutionExceptionHandler {

  private static final Path SCRATCH = Path.of(System.getProperty("scratch"));

  private static final int LINES_OF_A_FAILURE = 20;

  private Path home;
  private Process process;
  private User user;
  private int runs;
  private int starts;
  private String failed;

  /** A sample network, or the points of one. */
  static Path sample(String file) {
    return Path.of(System.getProperty("samples")).resolve(file).toAbsolutePath().normalize();
  }

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    assumeTrue(
        System.getenv("DISPLAY") != null && isManaged(),
        "The workbench is not tested: that needs a display with a window manager, as .ci/run has.");
    failed = null;
    String name = context.getRequiredTestClass().getSimpleName();
    home = SCRATCH.resolve(runs++ == 0 ? name : name + "-again");
    delete(home);
    Files.createDirectories(home);
    start();
  }

  /** Whether a window manager places the windows; without one, none gets the keys. */
  private static boolean isManaged() {
    return Toolkit.getDefaultToolkit().isFrameStateSupported(Frame.ICONIFIED);
  }

  /** What a failed test leaves on the screen says nothing about the next. */
  @Override
  public void beforeEach(ExtensionContext context) {
    assumeTrue(failed == null, "left out, since " + failed + " failed in the same application");
  }

  @Override
  public void afterAll(ExtensionContext context) throws Exception {
    if (process == null) {
      return;
    }
    kill();
    String failures = failures();
    if (failures.isEmpty()) {
      return;
    }
    String message = "The log of the application tells of failures:\n" + failures;
    if (failed == null) {
      throw new AssertionError(message);
    }
    System.err.println(message); // the test that failed meanwhile is told already
  }

  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    failed = context.getRequiredTestMethod().getName();
    String name = "failed-" + failed;
    try {
      Files.writeString(home.resolve(name + ".txt"), user.screen().dump());
      Files.write(home.resolve(name + ".png"), user.screen().image());
      System.err.println("What was on the screen is in " + home.resolve(name) + ".png and .txt");
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
    throw failure;
  }

  /** Starts the application, with files named on its command line. */
  void start(Path... files) throws Exception {
    Path stub = home.resolve("screen-" + starts++);
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("application") + "/bin/reluatlas");
    command.addAll(List.of("--jdkhome", System.getProperty("java.home")));
    command.addAll(List.of("--userdir", home.resolve("user").toString()));
    command.addAll(List.of("--cachedir", home.resolve("cache").toString()));
    // half the time to start
    command.addAll(List.of("-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC"));
    command.add("-J-javaagent:" + System.getProperty("agent") + "=" + stub);
    for (Path file : files) {
      command.add(file.toString());
    }
    process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(home.resolve("output-" + starts + ".txt").toFile())
            .start();
    Await.until("the application's agent", () -> Files.exists(stub) || !process.isAlive());
    user = new User(screen(stub));
    // while the graph view is made, OpenGL and a moving mouse may wait for each other
    user.see(ComponentQuery.a("Canvas"));
    user.reach(ComponentQuery.a("JToggleButton").called("Overview"));
  }

  private static Screen screen(Path stub) throws Exception {
    try (InputStream in = Files.newInputStream(stub);
        ObjectInputStream objects = new ObjectInputStream(in)) {
      return (Screen) objects.readObject();
    }
  }

  /** Waits until the application has ended by itself. */
  void awaitEnd() throws InterruptedException {
    if (!process.waitFor(Await.LONG.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("The application was closed, but has not ended.");
    }
  }

  private void kill() throws Exception {
    List<ProcessHandle> all = process.descendants().collect(Collectors.toList());
    all.forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().waitFor();
    for (ProcessHandle one : all) {
      one.onExit().get();
    }
  }

  /**
   * What the application logged as severe, or with one of our classes in a stack trace, each with
   * the lines after it; empty when there is nothing of that kind.
   */
  private String failures() throws IOException {
    List<String> log = Files.readAllLines(home.resolve("user/var/log/messages.log"));
    List<String> told = new ArrayList<>();
    int end = 0;
    for (int line = 0; line < log.size(); line++) {
      String text = log.get(line);
      if (text.startsWith("SEVERE") || text.contains("at org.reluatlas")) {
        end = line + LINES_OF_A_FAILURE;
      }
      if (line < end) {
        told.add(text);
      }
    }
    return String.join("\n", told);
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> deepestFirst =
          all.sorted((a, b) -> b.getNameCount() - a.getNameCount()).collect(Collectors.toList());
      for (Path path : deepestFirst) {
        Files.delete(path);
      }
    }
  }

  User user() {
    return user;
  }

  WorkspaceQueries workspace() throws Exception {
    return user.screen().workspace();
  }

  /** A file for a test to write. */
  Path file(String name) {
    return home.resolve(name);
  }
}
