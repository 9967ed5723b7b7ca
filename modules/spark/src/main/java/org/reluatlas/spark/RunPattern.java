package org.reluatlas.spark;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.reluatlas.task.ExplainedException;
import picocli.CommandLine.Option;

/** Which folders below the root are runs, and which seeds their names tell. */
final class RunPattern {

  private static final Pattern USUAL_SEED = Pattern.compile("(?i)seed[-_=]?(?<seed>[0-9]{1,18})");
  private static final String SEED = "(?<seed>";

  @Option(
      names = "--run-pattern",
      paramLabel = "REGEX",
      description =
          "Only folders whose path below ROOT matches as a whole. Its group (?<seed>…) is the seed of"
              + " the run. Default: all folders; the seed is the number after the word seed.")
  private String regex;

  /**
   * Whether a folder with checkpoints is a run.
   *
   * @param path of the folder below the root
   * @throws ExplainedException when the pattern is no regular expression
   */
  boolean isRun(String path) {
    return regex == null || pattern().matcher(path).matches();
  }

  private Pattern pattern() {
    try {
      return Pattern.compile(regex);
    } catch (PatternSyntaxException e) {
      throw ExplainedException.ofInput(
          e, "--run-pattern '%s' is no regular expression: %s", regex, e.getDescription());
    }
  }

  /** The seed that the name of a run tells; empty when it tells none. */
  OptionalLong seed(String run) {
    boolean isGiven = regex != null && regex.contains(SEED);
    Matcher matcher = isGiven ? pattern().matcher(run) : USUAL_SEED.matcher(run);
    boolean isFound = matcher.find() && matcher.group("seed") != null;
    return isFound && matcher.group("seed").matches("[0-9]{1,18}")
        ? OptionalLong.of(Long.parseLong(matcher.group("seed")))
        : OptionalLong.empty();
  }
}
