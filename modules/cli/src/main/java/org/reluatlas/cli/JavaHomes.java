package org.reluatlas.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The folders of a machine in which a Java may be, in this order: the one that {@code JAVA_HOME}
 * names, the one of this program, those where installers put them, the first on the path.
 */
final class JavaHomes {

  private static final List<String> VENDORS =
      List.of("Eclipse Adoptium", "Java", "Microsoft", "Amazon Corretto", "Zulu", "BellSoft");

  private final OperatingSystem system;
  private final Map<String, String> environment;
  private final Set<Path> homes = new LinkedHashSet<>();

  private JavaHomes(OperatingSystem system, Map<String, String> environment) {
    this.system = system;
    this.environment = environment;
  }

  /**
   * Looks for them.
   *
   * @param root the folder that all of the machine is in, such as {@code /}
   * @param user the folder of the user
   * @param own the Java of this program
   * @return without those that are certainly not there
   */
  static List<Path> on(
      OperatingSystem system, Map<String, String> environment, Path root, Path user, Path own) {
    JavaHomes found = new JavaHomes(system, environment);
    found.variable("JAVA_HOME").ifPresent(found.homes::add);
    found.homes.add(own);
    found.addInstalled(root, user);
    found.addOnPath();
    found.homes.removeIf(home -> !Files.isDirectory(home));
    return List.copyOf(found.homes);
  }

  private void addInstalled(Path root, Path user) {
    switch (system) {
      case WINDOWS:
        variable("ProgramFiles")
            .ifPresent(programs -> VENDORS.forEach(each -> addAllIn(programs.resolve(each), "")));
        break;
      case MAC:
        addAllIn(root.resolve("Library/Java/JavaVirtualMachines"), "Contents/Home");
        addAllIn(user.resolve("Library/Java/JavaVirtualMachines"), "Contents/Home");
        addAllIn(root.resolve("opt/homebrew/opt"), "libexec/openjdk.jdk/Contents/Home");
        addAllIn(root.resolve("usr/local/opt"), "libexec/openjdk.jdk/Contents/Home");
        break;
      case OTHER:
        addAllIn(root.resolve("usr/lib/jvm"), "");
        addAllIn(root.resolve("usr/java"), "");
        addAllIn(root.resolve("opt/java"), "");
        break;
    }
    addAllIn(user.resolve(".sdkman/candidates/java"), "");
    addAllIn(user.resolve(".jdks"), "");
  }

  private void addAllIn(Path folder, String inside) {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      entries.forEach(entry -> found.add(entry.resolve(inside)));
    } catch (IOException e) {
      return; // there is no such place on this machine
    }
    found.stream().sorted().forEach(homes::add);
  }

  private void addOnPath() {
    String program = system == OperatingSystem.WINDOWS ? "java.exe" : "java";
    for (String folder : environment.getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
      Optional<Path> java = path(folder).map(each -> each.resolve(program));
      if (java.isPresent() && Files.isExecutable(java.get())) {
        addHomeOf(java.get());
        return;
      }
    }
  }

  /** The program is in the folder {@code bin} of its home; what is on the path may be a link. */
  private void addHomeOf(Path java) {
    try {
      homes.add(java.toRealPath().resolve("../..").normalize());
    } catch (IOException e) {
      homes.add(java.resolve("../..").normalize());
    }
  }

  private Optional<Path> variable(String name) {
    return path(environment.getOrDefault(name, ""));
  }

  private static Optional<Path> path(String text) {
    try {
      return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
