package org.reluatlas.evolution;

import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.Setting;

/** Where the epoch stands in the name of a checkpoint. Immutable. */
public final class EpochPattern {

  /** The last number in the name, which may not be in the extension. */
  public static final EpochPattern LAST_NUMBER =
      new EpochPattern(Pattern.compile("([0-9]+)[^0-9]*$"), true);

  /** So many digits are exact in a double, as files and figures have them. */
  private static final int MOST_DIGITS = 15;

  private final Pattern pattern;
  private final boolean withoutExtension;

  private EpochPattern(Pattern pattern, boolean withoutExtension) {
    this.pattern = pattern;
    this.withoutExtension = withoutExtension;
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
      return new EpochPattern(pattern, false);
    } catch (PatternSyntaxException e) {
      throw ExplainedException.ofInput(
          e,
          "%s '%s' is no regular expression: %s",
          Setting.EPOCH_PATTERN,
          regex,
          e.getDescription());
    }
  }

  /**
   * The epoch that the name of a file tells; empty when it tells none.
   *
   * @throws ExplainedException when it has more than fifteen digits
   */
  OptionalLong epochOf(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    Matcher matcher = pattern.matcher(withoutExtension && dot > 0 ? name.substring(0, dot) : name);
    if (!matcher.find() || matcher.group(1) == null || !matcher.group(1).matches("[0-9]+")) {
      return OptionalLong.empty();
    }
    if (matcher.group(1).length() > MOST_DIGITS) {
      throw ExplainedException.ofInput(
          "%s: the epoch %s has more than %d digits; give %s, which takes other digits of the name",
          file, matcher.group(1), MOST_DIGITS, Setting.EPOCH_PATTERN);
    }
    return OptionalLong.of(Long.parseLong(matcher.group(1)));
  }
}
