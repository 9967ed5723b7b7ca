package org.reluatlas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reluatlas.task.ExplainedException;

class JavaHomesTest {

  @TempDir private Path root;
  private Path user;
  private Path own;

  @BeforeEach
  void thisProgramRunsOn25() throws IOException {
    root = root.toRealPath();
    user = Files.createDirectories(root.resolve("home/ada"));
    own = FakeJava.make(root.resolve("own"), "25.0.3");
  }

  private Path java(String folder, String version) throws IOException {
    return FakeJava.make(root.resolve(folder), version);
  }

  private List<Path> homes(OperatingSystem system, Map<String, String> environment) {
    return JavaHomes.on(system, environment, root, user, own);
  }

  @Test
  void onLinuxInThisOrder() throws IOException {
    Path onPath = java("elsewhere/jdk-17", "17.0.15");
    Path named = java("opt/my java", "17.0.1");
    List<Path> expected =
        List.of(
            named,
            own,
            java("usr/lib/jvm/java-17-openjdk-amd64", "17.0.15"),
            java("usr/lib/jvm/temurin-21", "21"),
            java("usr/java/jdk-21", "21"),
            java("opt/java/openjdk", "17"),
            java("home/ada/.sdkman/candidates/java/21.0.2-tem", "21.0.2"),
            java("home/ada/.jdks/corretto-17", "17"),
            onPath);
    String path = root.resolve("nowhere") + File.pathSeparator + onPath.resolve("bin");
    assertEquals(
        expected,
        homes(OperatingSystem.OTHER, Map.of("JAVA_HOME", named.toString(), "PATH", path)));
  }

  @Test
  void onMac() throws IOException {
    List<Path> expected =
        List.of(
            own,
            java("Library/Java/JavaVirtualMachines/temurin-21.jdk/Contents/Home", "21"),
            java("home/ada/Library/Java/JavaVirtualMachines/jbr-17/Contents/Home", "17"),
            java("opt/homebrew/opt/openjdk@17/libexec/openjdk.jdk/Contents/Home", "17"),
            java("usr/local/opt/openjdk@21/libexec/openjdk.jdk/Contents/Home", "21"));
    java("opt/homebrew/opt/maven", "none");
    assertEquals(expected, homes(OperatingSystem.MAC, Map.of()));
  }

  @Test
  void onWindows() throws IOException {
    Path programs = root.resolve("Program Files");
    List<Path> expected =
        List.of(
            own,
            java("Program Files/Eclipse Adoptium/jdk-21.0.5.11-hotspot", "21.0.5"),
            java("Program Files/Java/jdk-17", "17"),
            java("home/ada/.jdks/temurin-17", "17"));
    assertEquals(
        expected, homes(OperatingSystem.WINDOWS, Map.of("ProgramFiles", programs.toString())));
  }

  @Test
  void aLinkOnThePathIsFollowed() throws IOException {
    Path home = java("opt/jdk-17", "17");
    Path link = root.resolve("usr/bin/java");
    Files.createDirectories(link.getParent());
    try {
      Files.createSymbolicLink(link, home.resolve("bin/java"));
    } catch (IOException | UnsupportedOperationException e) {
      return; // Windows may refuse links
    }
    assertEquals(
        List.of(own, home),
        homes(OperatingSystem.OTHER, Map.of("PATH", link.getParent().toString())));
  }

  @Test
  void whatIsNoFolderIsLeftOut() {
    assertEquals(
        List.of(own),
        homes(
            OperatingSystem.OTHER,
            Map.of(
                "JAVA_HOME", root.resolve("gone").toString(), "PATH", "\0" + File.pathSeparator)));
  }

  @Test
  void theWorkbenchTakesTheFirstThatItRunsOn() throws IOException {
    Path first = java("jvm/17", "17.0.15");
    Path second = java("jvm/21", "21.0.5+11");
    List<Path> unsuitable =
        List.of(
            own,
            java("jvm/24", "24"),
            java("jvm/11", "11.0.22"),
            java("jvm/8", "1.8.0_402"),
            java("jvm/unknown", "n/a"),
            Files.createDirectory(root.resolve("empty")));
    for (Path each : unsuitable) {
      assertEquals(first, WorkbenchJava.firstOf(List.of(each, first, second), OperatingSystem.MAC));
    }
    assertEquals(second, WorkbenchJava.firstOf(List.of(second, first), OperatingSystem.MAC));
    String refusal =
        assertThrows(
                ExplainedException.class,
                () -> WorkbenchJava.firstOf(unsuitable, OperatingSystem.MAC))
            .getMessage();
    assertTrue(refusal.startsWith("the workbench runs on Java 17 or 21"), refusal);
  }

  @Test
  void aHeadlessJavaOfLinuxIsPassedOver() throws IOException {
    Path headless = java("jvm/17-headless", "17");
    Files.delete(headless.resolve("lib/libawt_xawt.so"));
    Path whole = java("jvm/21", "21");
    List<Path> both = List.of(headless, whole);
    assertEquals(whole, WorkbenchJava.firstOf(both, OperatingSystem.OTHER));
    assertEquals(headless, WorkbenchJava.firstOf(both, OperatingSystem.WINDOWS));
  }
}
