package org.reluatlas.evolution;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.Setting;

/** Which epochs are looked at: from one to another, in steps. Immutable. */
public final class EpochSelection {

  /** Every epoch. */
  public static final EpochSelection ALL = new EpochSelection(0, Long.MAX_VALUE, 1);

  private static final String NUMBER = "([0-9]{0,18})";
  private static final Pattern FORM =
      Pattern.compile(NUMBER + ":" + NUMBER + "(?::" + NUMBER + ")?");

  private final long first;
  private final long last;
  private final long step;

  private EpochSelection(long first, long last, long step) {
    this.first = first;
    this.last = last;
    this.step = step;
  }

  /**
   * Reads {@code A:B:STEP} or {@code A:B}: the epochs A, A + STEP, A + 2 STEP, … up to B. What is
   * left out is 0, the last one, and 1.
   *
   * @throws ExplainedException when it is something else
   */
  public static EpochSelection parse(String text) {
    Matcher matcher = FORM.matcher(text.strip());
    if (!matcher.matches()) {
      throw ExplainedException.ofInput(
          "%s '%s' is not A:B or A:B:STEP, such as 0:5000:100", Setting.EPOCHS, text);
    }
    EpochSelection selection =
        new EpochSelection(
            number(matcher.group(1), 0),
            number(matcher.group(2), Long.MAX_VALUE),
            number(matcher.group(3), 1));
    if (selection.step < 1 || selection.last < selection.first) {
      throw ExplainedException.ofInput(
          "%s '%s' has no epochs: A must be at most B, and STEP 1 or more", Setting.EPOCHS, text);
    }
    return selection;
  }

  private static long number(String digits, long otherwise) {
    return digits == null || digits.isEmpty() ? otherwise : Long.parseLong(digits);
  }

  /** The first epoch that may be among them. */
  long first() {
    return first;
  }

  /** The last epoch that may be among them. */
  long last() {
    return last;
  }

  /** Whether an epoch is among them. */
  public boolean contains(long epoch) {
    return first <= epoch && epoch <= last && (epoch - first) % step == 0;
  }
}
