package org.reluatlas.evolution;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.Setting;

/** Where the epoch stands in the name of a checkpoint. Immutable. */
public final class EpochPattern {

  /** Digits that are no part of a decimal number such as {@code 0.24} or {@code 1e-05}. */
  private static final String WHOLE =
      "(?<![0-9]|[0-9][.]|[0-9]e[-+])([0-9]++)(?![.][0-9]|e[-+][0-9])";

  /**
   * The last whole number after {@code epoch} or {@code ep}, or else after {@code step} or {@code
   * iter}, or else any last whole number; without the extension of the name.
   */
  public static final EpochPattern USUAL =
      new EpochPattern(
          true,
          List.of(
              usual("(?:epoch|(?<![a-z])ep)[-_=. ]?"),
              usual("(?:step|(?<![a-z])iter[a-z]*)[-_=. ]?"),
              usual("")));

  /** So many digits are exact in a double, as files and figures have them. */
  private static final int MOST_DIGITS = 15;

  /** The first that is found counts. */
  private final List<Pattern> patterns;

  private final boolean withoutExtension;

  private EpochPattern(boolean withoutExtension, List<Pattern> patterns) {
    this.patterns = patterns;
    this.withoutExtension = withoutExtension;
  }

  /** The last whole number that stands after a word. */
  private static Pattern usual(String word) {
    return Pattern.compile(".*" + word + WHOLE, Pattern.CASE_INSENSITIVE);
  }

  /**
   * A regular expression whose only group is the epoch, searched for in the name of the file.
   *
   * @throws ExplainedException when it is no regular expression, or has not one group
   */
  public static EpochPattern parse(String regex) {
    try {
      Pattern pattern = Pattern.compile(regex);
      if (pattern.matcher("").groupCount() != 1) {
        throw ExplainedException.ofInput(
            "%s '%s' has %d groups in parentheses; put one around the digits of the epoch",
            Setting.EPOCH_PATTERN, regex, pattern.matcher("").groupCount());
      }
      return new EpochPattern(false, List.of(pattern));
    } catch (PatternSyntaxException e) {
      throw ExplainedException.ofInput(
          e,
          "%s '%s' is no regular expression: %s",
          Setting.EPOCH_PATTERN,
          regex,
          e.getDescription());
    }
  }

  /** The regular expression that was given; empty for the usual ones. */
  Optional<String> given() {
    return withoutExtension ? Optional.empty() : Optional.of(patterns.get(0).pattern());
  }

  /**
   * The same, or by steps where several files are of one epoch and each is of a step of its own.
   */
  EpochPattern tellingApart(List<Path> files) {
    List<Long> epochs = epochsOf(files);
    if (this == USUAL && hasTwins(epochs)) {
      EpochPattern bySteps = new EpochPattern(true, patterns.subList(1, 2));
      List<Long> steps = bySteps.epochsOf(files);
      if (steps.size() == epochs.size() && !hasTwins(steps)) {
        return bySteps;
      }
    }
    return this;
  }

  private List<Long> epochsOf(List<Path> files) {
    return files.stream()
        .map(this::epochOf)
        .filter(OptionalLong::isPresent)
        .map(OptionalLong::getAsLong)
        .collect(Collectors.toList());
  }

  private static boolean hasTwins(List<Long> epochs) {
    return epochs.size() > new HashSet<>(epochs).size();
  }

  /**
   * The epoch that the name of a file tells; empty when it tells none.
   *
   * @throws ExplainedException when it has more than fifteen digits
   */
  OptionalLong epochOf(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    String searched = withoutExtension && dot > 0 ? name.substring(0, dot) : name;
    for (Pattern pattern : patterns) {
      Matcher matcher = pattern.matcher(searched);
      if (matcher.find() && matcher.group(1) != null && matcher.group(1).matches("[0-9]+")) {
        return OptionalLong.of(number(matcher.group(1), file));
      }
    }
    return OptionalLong.empty();
  }

  private static long number(String digits, Path file) {
    if (digits.length() > MOST_DIGITS) {
      throw ExplainedException.ofInput(
          "%s: the epoch %s has more than %d digits; give %s, which takes other digits of the name",
          file, digits, MOST_DIGITS, Setting.EPOCH_PATTERN);
    }
    return Long.parseLong(digits);
  }
}
