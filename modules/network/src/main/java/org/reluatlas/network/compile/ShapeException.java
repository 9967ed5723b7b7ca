package org.reluatlas.network.compile;

import java.util.Locale;

/**
 * Tensors do not fit an operation. The message continues a sentence that begins with the name of
 * the operation.
 */
public final class ShapeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Made with a sentence without its subject, as {@link String#format} makes it. */
  public ShapeException(String sentence, Object... arguments) {
    super(String.format(Locale.ROOT, sentence, arguments));
  }
}
