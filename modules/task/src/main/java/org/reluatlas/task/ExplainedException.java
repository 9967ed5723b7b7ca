package org.reluatlas.task;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * A failure with one sentence for the user: the file or setting, the place in it, the cause and the
 * remedy. Any other exception that reaches a face is a defect of the program.
 *
 * <p>The sentence begins in lower case, or with a name, and has no full stop.
 */
public class ExplainedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What has to change. */
  public enum Fault {
    /** The files or settings cannot be used. */
    INPUT,
    /** The computation failed while it ran: too many cells, a full disk, no convergence. */
    RUN
  }

  private final Fault fault;
  private final String format;
  private final transient Object[] arguments;

  /**
   * A sentence with its cause.
   *
   * @param cause what led to it, or null
   * @param format as in {@link String#format}
   * @param arguments of the format; a {@link Setting} is named by the face
   */
  protected ExplainedException(Fault fault, Throwable cause, String format, Object... arguments) {
    super(String.format(Locale.ROOT, format, arguments), cause);
    this.fault = fault;
    this.format = format;
    this.arguments = arguments.clone();
  }

  /** Files or settings that cannot be used, as {@link String#format} says it. */
  public static ExplainedException ofInput(String format, Object... arguments) {
    return new ExplainedException(Fault.INPUT, null, format, arguments);
  }

  /** Files or settings that cannot be used, and what led to it. */
  public static ExplainedException ofInput(Throwable cause, String format, Object... arguments) {
    return new ExplainedException(Fault.INPUT, cause, format, arguments);
  }

  /** A failure while running, and what led to it. */
  public static ExplainedException whileRunning(
      Throwable cause, String format, Object... arguments) {
    return new ExplainedException(Fault.RUN, cause, format, arguments);
  }

  /**
   * Explains a failure that is no defect of the program: an explained one, one of the file system,
   * or the end of Java's memory.
   *
   * @return empty for any other failure, which is a defect
   */
  public static Optional<ExplainedException> about(Throwable failure) {
    if (failure instanceof ExplainedException) {
      return Optional.of((ExplainedException) failure);
    }
    if (failure instanceof UncheckedIOException) {
      return about(failure.getCause());
    }
    if (failure instanceof OutOfMemoryError) {
      return Optional.of(
          whileRunning(
              failure,
              "the memory of %d MB is used up; make the domain smaller (%s), or give Java more"
                  + " memory (%s)",
              Runtime.getRuntime().maxMemory() >> 20,
              Setting.BOX,
              Setting.MEMORY));
    }
    return failure instanceof IOException
        ? Optional.of(whileRunning(failure, "%s", FileFailures.sentence((IOException) failure)))
        : Optional.empty();
  }

  /** What has to change. */
  public Fault fault() {
    return fault;
  }

  /**
   * The same failure in a longer sentence.
   *
   * @param words that the sentence begins with
   */
  public ExplainedException prefixed(String words) {
    return new ExplainedException(
        fault,
        this,
        words.replace("%", "%%") + format,
        arguments == null ? new Object[0] : arguments);
  }

  /** The sentence with the settings as {@code names} calls them. */
  public String sentence(Function<Setting, String> names) {
    if (arguments == null) { // after serialisation
      return getMessage();
    }
    return String.format(
        Locale.ROOT,
        format,
        Arrays.stream(arguments)
            .map(each -> each instanceof Setting ? names.apply((Setting) each) : each)
            .toArray());
  }
}
