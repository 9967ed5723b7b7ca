package org.reluatlas.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.reluatlas.task.ExplainedException;

/**
 * A Java that the workbench runs on. Its platform, NetBeans RELEASE160, sets a security manager,
 * which Java 24 and later refuse.
 */
final class WorkbenchJava {

  private static final int OLDEST = 17;
  private static final int NEWEST = 23;

  private WorkbenchJava() {}

  /**
   * The first of these folders that has one.
   *
   * @throws ExplainedException when none has
   */
  static Path firstOf(List<Path> homes, OperatingSystem system) {
    return homes.stream()
        .filter(home -> isSuitable(version(home)) && hasWindows(home, system))
        .findFirst()
        .orElseThrow(
            () ->
                ExplainedException.ofInput(
                    "the workbench runs on Java 17 or 21, not on newer ones, and none of them was"
                        + " found; install one, or set JAVA_HOME to it"));
  }

  private static boolean isSuitable(int version) {
    return OLDEST <= version && version <= NEWEST;
  }

  /** Of the Java in a folder, as its file {@code release} says, or 0 when it does not. */
  private static int version(Path home) {
    Properties release = new Properties();
    try (Reader reader = Files.newBufferedReader(home.resolve("release"))) {
      release.load(reader);
      String version = release.getProperty("JAVA_VERSION", "").replace("\"", "");
      return Runtime.Version.parse(version).feature();
    } catch (IOException | IllegalArgumentException e) {
      return 0;
    }
  }

  /** A headless Java of a Linux distribution has no library for windows. */
  private static boolean hasWindows(Path home, OperatingSystem system) {
    return system != OperatingSystem.OTHER || Files.exists(home.resolve("lib/libawt_xawt.so"));
  }
}
