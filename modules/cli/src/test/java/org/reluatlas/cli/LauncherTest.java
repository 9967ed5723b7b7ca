package org.reluatlas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The shell launcher of a release, with a Java that prints how it was called. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

  private static final String PRINTS = "for each in \"$@\"; do echo \"$each\"; done";
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
    process.environment().put("XDG_CACHE_HOME", folder.resolve("a cache").toString());
    process.environment().putAll(environment);
    Process running = process.start();
    String text = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    exitCode = running.waitFor();
    return List.of(text.strip().split("\n", -1));
  }

  @Test
  void throughLinksFromAnyFolder() throws IOException, InterruptedException {
    makeJava(PRINTS);
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

  /** The value of an option that begins so; empty when there is none. */
  private static String option(List<String> printed, String start) {
    return printed.stream()
        .filter(each -> each.startsWith(start))
        .map(each -> each.substring(start.length()))
        .findFirst()
        .orElse("");
  }

  private List<String> analyze() throws IOException, InterruptedException {
    List<String> printed =
        run(home.resolve("bin/relu-atlas"), Map.of("JAVA_HOME", java.toString()), "analyze");
    assertEquals(0, exitCode);
    return printed;
  }

  @Test
  void classesAreKeptForTheNextStart() throws IOException, InterruptedException {
    makeJava(PRINTS);
    Files.createDirectories(home.resolve("lib"));
    Path jar = Files.writeString(home.resolve("lib/cli.jar"), "version 1");
    List<String> other =
        run(home.resolve("bin/relu-atlas"), Map.of("JAVA_HOME", java.toString()), "info", "x");
    assertEquals("", option(other, "-XX:ArchiveClassesAtExit="), "analyze has more classes");
    Path archive = Path.of(option(analyze(), "-XX:ArchiveClassesAtExit="));
    assertEquals(folder.resolve("a cache/relu-atlas"), archive.getParent());
    Files.write(archive, new byte[100]);
    assertEquals(
        archive.toString(),
        option(analyze(), "-XX:ArchiveClassesAtExit="),
        "Java was killed while it wrote it");
    Files.writeString(archive, "classes");
    for (int i = 0; i < 2; i++) {
      assertEquals(archive.toString(), option(analyze(), "-XX:SharedArchiveFile="));
      assertEquals("", option(analyze(), "-XX:ArchiveClassesAtExit="));
    }
    Files.writeString(jar, "version 1.1");
    String ofOtherJar = option(analyze(), "-XX:ArchiveClassesAtExit=");
    makeJava(PRINTS + "; # another Java");
    String ofOtherJava = option(analyze(), "-XX:ArchiveClassesAtExit=");
    assertEquals(3, Set.of(archive.toString(), ofOtherJar, ofOtherJava).size());
  }

  @Test
  void whereNothingCanBeKeptItStartsAllTheSame() throws IOException, InterruptedException {
    makeJava(PRINTS);
    Files.writeString(folder.resolve("a cache"), "a file and no folder");
    List<String> printed = analyze();
    assertEquals("", option(printed, "-XX:ArchiveClassesAtExit="));
    assertEquals("", option(printed, "-XX:SharedArchiveFile="));
    assertTrue(printed.contains("org.reluatlas.cli.Main"));
    for (Map<String, String> environment :
        List.of(Map.of("XDG_CACHE_HOME", ""), Map.of("XDG_CACHE_HOME", "", "HOME", ""))) {
      Map<String, String> all = new HashMap<>(environment);
      all.put("JAVA_HOME", java.toString());
      assertTrue(
          run(home.resolve("bin/relu-atlas"), all, "info").contains("org.reluatlas.cli.Main"));
      assertEquals(0, exitCode);
    }
  }

  /**
   * A program that says hello and nothing else; Java 17 keeps no classes from folders with spaces.
   */
  @Test
  void theRealJavaStartsWithTheClassesThatItKept() throws IOException, InterruptedException {
    home = Files.move(home, folder.resolve("relu-atlas"));
    Path source = folder.resolve("Main.java");
    Files.writeString(
        source,
        "package org.reluatlas.cli;\n"
            + "public class Main {\n"
            + "  public static void main(String[] a) { System.out.println(\"hello\"); System.exit(3); }\n"
            + "}\n");
    Path classes = folder.resolve("classes");
    assertEquals(
        0,
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-d", classes.toString(), source.toString()));
    Path lib = Files.createDirectories(home.resolve("lib"));
    jar(lib.resolve("cli.jar"), classes, "org/reluatlas/cli/Main.class");
    java = Path.of(System.getProperty("java.home"));
    Path log = folder.resolve("log");
    Map<String, String> environment =
        Map.of(
            "JAVA_HOME",
            java.toString(),
            "RELU_ATLAS_JAVA_OPTIONS",
            "-Xmx300m -Xlog:class+load:file="
                + log); // less than the launcher leaves for new objects
    Path launcher = home.resolve("bin/relu-atlas");
    String line = "org.reluatlas.cli.Main source: ";
    assertEquals(List.of("hello"), run(launcher, environment, "analyze"));
    assertFalse(Files.readString(log).contains(line + "shared objects file"));
    assertEquals(List.of("hello"), run(launcher, environment, "analyze"));
    assertTrue(Files.readString(log).contains(line + "shared objects file"));
    assertEquals(3, exitCode);
    // one that fits no longer, though the launcher takes it for the one of these jars
    try (Stream<Path> kept = Files.list(folder.resolve("a cache/relu-atlas"))) {
      Path archive = kept.findFirst().orElseThrow();
      assertTrue(archive.toFile().setWritable(true));
      Files.writeString(archive, "no classes");
    }
    assertEquals(List.of("hello"), run(launcher, environment, "analyze"));
    assertEquals(3, exitCode);
  }

  private static void jar(Path jar, Path folder, String entry) throws IOException {
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new JarEntry(entry));
      out.write(Files.readAllBytes(folder.resolve(entry)));
      out.closeEntry();
    }
  }
}
