package org.reluatlas.network;

import org.reluatlas.task.ExplainedException;

/**
 * A file is not what it says or holds what ReLU Atlas does not support. The message is one sentence
 * for the user: the file, the place in it, what is wrong and what to do.
 */
public class NetworkFormatException extends ExplainedException {

  private static final long serialVersionUID = 1L;

  /** Made with a sentence that names the file, the place and the remedy. */
  public NetworkFormatException(String message) {
    this(message, (Throwable) null);
  }

  /** As {@link #NetworkFormatException(String)}, with what led to it. */
  public NetworkFormatException(String message, Throwable cause) {
    super(Fault.INPUT, cause, "%s", message);
  }

  /** With a sentence that names settings, as {@link String#format} makes it. */
  protected NetworkFormatException(String format, Object... arguments) {
    super(Fault.INPUT, null, format, arguments);
  }
}
