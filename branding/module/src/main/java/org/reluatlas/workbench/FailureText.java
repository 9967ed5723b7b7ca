package org.reluatlas.workbench;

import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.openide.util.NbBundle;

/** What the failure of an import or a statistic says to the user. */
public final class FailureText {

  private FailureText() {}

  /**
   * What went wrong, in words: those of the failure itself, or of what caused it when it has none.
   */
  public static String of(Throwable failure) {
    if (failure instanceof OutOfMemoryError) {
      return text("memory", Runtime.getRuntime().maxMemory() >> 20);
    }
    if (failure instanceof NoSuchFileException) {
      return text("noFile", failure.getMessage());
    }
    if (failure instanceof AccessDeniedException) {
      return text("denied", failure.getMessage());
    }
    for (Throwable at = failure; at != null; at = at.getCause()) {
      String message = at.getLocalizedMessage();
      if (message != null && !message.isBlank()) {
        return message;
      }
    }
    return text("unexplained", failure.getClass().getSimpleName());
  }

  private static String text(String key, Object argument) {
    return NbBundle.getMessage(FailureText.class, "FailureText." + key, argument);
  }
}
