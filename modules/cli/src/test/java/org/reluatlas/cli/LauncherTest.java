package org.reluatlas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The shell launcher of a release, with a Java that prints how it was called. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

  private static final Path SOURCES = Path.of("../../release/bin");

  @TempDir private Path folder;
  private Path home;
  private Path java;
  private int exitCode;

  @BeforeEach
  void unpack() throws IOException {
    folder = folder.toRealPath();
    home = folder.resolve("my programs/relu-atlas");
    Files.createDirectories(home.resolve("bin"));
    for (String name : List.of("relu-atlas", "launch.sh")) {
      Files.copy(SOURCES.resolve(name), home.resolve("bin").resolve(name));
    }
    executable(home.resolve("bin/relu-atlas"));
    java = folder.resolve("a java");
  }

  private static void executable(Path file) {
    assertTrue(file.toFile().setExecutable(true));
  }

  private void makeJava(String script) throws IOException {
    Files.createDirectories(java.resolve("bin"));
    Files.writeString(java.resolve("bin/java"), "#!/bin/sh\n" + script + "\n");
    executable(java.resolve("bin/java"));
  }

  /** What it printed, line by line. */
  private List<String> run(Path launcher, Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
    process.directory(Files.createDirectories(folder.resolve("elsewhere")).toFile());
    process.environment().remove("RELU_ATLAS_JAVA_OPTIONS");
    process.environment().remove("JAVA_HOME");
    process.environment().putAll(environment);
    Process running = process.start();
    String text = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    exitCode = running.waitFor();
    return List.of(text.strip().split("\n", -1));
  }

  @Test
  void throughLinksFromAnyFolder() throws IOException, InterruptedException {
    makeJava("for each in \"$@\"; do echo \"$each\"; done");
    Path link = folder.resolve("link");
    Files.createSymbolicLink(link, Path.of("my programs/relu-atlas/bin/relu-atlas"));
    Path second = Files.createSymbolicLink(folder.resolve("second"), link);
    Map<String, String> environment =
        Map.of("JAVA_HOME", java.toString(), "RELU_ATLAS_JAVA_OPTIONS", "-Xmx8g -ea");
    for (Path launcher : List.of(home.resolve("bin/relu-atlas"), link, second)) {
      List<String> printed =
          run(launcher, environment, "info", "my network.onnx", "--box=-1,1;0,2", "*");
      assertTrue(printed.contains("-Drelu-atlas.workbench=" + home.resolve("workbench")));
      assertTrue(printed.contains("-Drelu-atlas.columns=0"), "no terminal");
      assertEquals(
          List.of(
              "-Xmx8g",
              "-ea",
              "-cp",
              home.resolve("lib") + "/*",
              "org.reluatlas.cli.Main",
              "info",
              "my network.onnx",
              "--box=-1,1;0,2",
              "*"),
          printed.subList(printed.indexOf("-Xmx8g"), printed.size()));
      assertEquals(0, exitCode);
    }
  }

  @Test
  void anOlderJavaIsRefused() throws IOException, InterruptedException {
    makeJava("echo 'Unrecognized option' >&2; exit 1");
    assertEquals(
        List.of(
            "relu-atlas: "
                + java.resolve("bin/java")
                + " is not Java 17 or newer; install Java 17 or newer, or set JAVA_HOME"),
        run(home.resolve("bin/relu-atlas"), Map.of("JAVA_HOME", java.toString())));
    assertEquals(1, exitCode);
  }

  @Test
  void withoutJavaThatIsSaid() throws IOException, InterruptedException {
    Path tools = Files.createDirectory(folder.resolve("tools"));
    Files.createSymbolicLink(tools.resolve("dirname"), Path.of("/usr/bin/dirname"));
    assertEquals(
        List.of("relu-atlas: no Java found; install Java 17 or newer, or set JAVA_HOME"),
        run(home.resolve("bin/relu-atlas"), Map.of("PATH", tools.toString())));
    assertEquals(1, exitCode);
  }

  @Test
  void theRealJavaIsNotRefused() throws IOException, InterruptedException {
    List<String> printed =
        run(
            home.resolve("bin/relu-atlas"),
            Map.of("JAVA_HOME", System.getProperty("java.home")),
            "--version");
    assertTrue(String.join("\n", printed).contains("org.reluatlas.cli.Main"), "no class, no jar");
    assertEquals(1, exitCode);
  }
}
