package org.reluatlas.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.reluatlas.task.ExplainedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Opens the workbench, a process of its own, and waits for its end. */
@Command(
    name = "gephi",
    description = "Open the workbench, with these files if any are named.",
    mixinStandardHelpOptions = true)
final class GephiCommand implements Callable<Integer> {

  /** Set by the launcher: the folder of the workbench. */
  static final String WORKBENCH = "relu-atlas.workbench";

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description = "Networks, Gephi projects, or graphs in any format that Gephi reads.")
  private List<Path> files = List.of();

  @Override
  public Integer call() throws IOException, InterruptedException {
    return new ProcessBuilder(command(System.getProperty(WORKBENCH), System.getenv(), files))
        .inheritIO()
        .start()
        .waitFor();
  }

  /**
   * What starts the workbench.
   *
   * @param workbench its folder, or null
   * @throws ExplainedException when it is not there, a file is not, or there is no display
   */
  static List<String> command(String workbench, Map<String, String> environment, List<Path> files) {
    boolean isUnix = !isSystem("windows") && !isSystem("mac");
    if (isUnix && !environment.containsKey("DISPLAY")) {
      throw ExplainedException.ofInput(
          "there is no display to open a window on; set DISPLAY, or use analyze and export instead");
    }
    Path launcher =
        Path.of(workbench == null ? "" : workbench, "bin")
            .resolve(isSystem("windows") ? "reluatlas64.exe" : "reluatlas");
    if (!Files.isRegularFile(launcher)) {
      throw ExplainedException.ofInput(
          "%s: the workbench is not there; assemble it with mvn package -DskipTests", launcher);
    }
    List<String> command =
        new ArrayList<>(List.of(launcher.toString(), "--jdkhome", System.getProperty("java.home")));
    for (Path file : files) {
      if (!Files.isReadable(file) || Files.isDirectory(file)) {
        throw ExplainedException.ofInput(
            "%s: there is no such file to read; check the name and the folder", file);
      }
      command.add(file.toAbsolutePath().normalize().toString());
    }
    return command;
  }

  private static boolean isSystem(String name) {
    return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains(name);
  }
}
