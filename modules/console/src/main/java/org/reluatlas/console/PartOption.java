package org.reluatlas.console;

import picocli.CommandLine.Option;

/** Which of several networks in a file: the option of all commands that read one. */
public final class PartOption {

  @Option(
      names = "--part",
      paramLabel = "NAME",
      description =
          "Which network of a file that holds several, such as decoder or q_net. Without it such a"
              + " file is refused, with the names.")
  private String part;

  /** The name of the part, or null. */
  public String part() {
    return part;
  }
}
