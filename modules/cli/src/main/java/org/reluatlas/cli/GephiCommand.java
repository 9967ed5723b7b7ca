package org.reluatlas.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    List<Path> javaHomes =
        JavaHomes.on(
            OperatingSystem.current(),
            System.getenv(),
            Path.of("/"),
            Path.of(System.getProperty("user.home")),
            Path.of(System.getProperty("java.home")));
    String workbench = System.getProperty(WORKBENCH, "");
    return new ProcessBuilder(command(workbench, System.getenv(), javaHomes, files))
        .inheritIO()
        .start()
        .waitFor();
  }

  /**
   * What starts the workbench.
   *
   * @param workbench its folder, or nothing
   * @param javaHomes folders in which a Java may be
   * @throws ExplainedException when it is not there, a file is not, there is no display, or no Java
   *     that it runs on
   */
  static List<String> command(
      String workbench, Map<String, String> environment, List<Path> javaHomes, List<Path> files) {
    OperatingSystem system = OperatingSystem.current();
    if (system == OperatingSystem.OTHER && !environment.containsKey("DISPLAY")) {
      throw ExplainedException.ofInput(
          "there is no display to open a window on; set DISPLAY, or use analyze and export instead");
    }
    Path launcher =
        Path.of(workbench, "bin")
            .resolve(system == OperatingSystem.WINDOWS ? "reluatlas64.exe" : "reluatlas");
    if (!Files.isRegularFile(launcher)) {
      throw ExplainedException.ofInput(
          "%s: the workbench is not there; unpack the zip file relu-atlas-workbench of this release"
              + " in the folder in which you unpacked relu-atlas",
          launcher);
    }
    Path java = WorkbenchJava.firstOf(javaHomes, system);
    List<String> command =
        new ArrayList<>(List.of(launcher.toString(), "--jdkhome", java.toString()));
    for (Path file : files) {
      if (!Files.isReadable(file) || Files.isDirectory(file)) {
        throw ExplainedException.ofInput(
            "%s: there is no such file to read; check the name and the folder", file);
      }
      command.add(file.toAbsolutePath().normalize().toString());
    }
    return command;
  }
}
