package org.reluatlas.cli;

/** The arguments, or the files that they name, cannot be used. The message is one sentence. */
final class UnusableInputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnusableInputException(String message) {
    super(message);
  }
}
