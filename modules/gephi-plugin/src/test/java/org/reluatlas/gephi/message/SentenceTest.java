package org.reluatlas.gephi.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.Setting;

class SentenceTest {

  private final List<LogRecord> logged = new ArrayList<>();

  /** The sentence, and in {@code logged} what the log was told. */
  private String about(Throwable failure) {
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord record) {
            logged.add(record);
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger log = Logger.getLogger(Sentence.class.getName());
    log.addHandler(handler);
    try {
      return Sentence.about(failure);
    } finally {
      log.removeHandler(handler);
    }
  }

  @Test
  void whatIsExplainedNamesSettingsAsTheDialogDoes() {
    String told = about(ExplainedException.ofInput("there are too many; lower %s", Setting.BOX));
    assertEquals("There are too many; lower domain.", told);
    assertEquals("Said.", about(ExplainedException.ofInput("Said.")));
    String ofFile = "nothing.onnx: is empty";
    assertEquals(ofFile + ".", about(ExplainedException.ofInput(ofFile)));
    assertTrue(logged.isEmpty());
  }

  @Test
  void aDefectIsLoggedWithItsStackAndToldAsOne() {
    IllegalStateException defect = new IllegalStateException("two of one");
    String told = about(defect);
    assertTrue(
        told.startsWith("This is a defect of ReLU Atlas (java.lang.IllegalStateException: two of"),
        told);
    assertTrue(told.endsWith("."), told);
    assertEquals(1, logged.size());
    assertSame(defect, logged.get(0).getThrown());
  }

  @Test
  void filesAreNamedWithTheCause() {
    assertEquals(
        "a.pt: no such file or folder; check the path.", about(new NoSuchFileException("a.pt")));
    assertEquals(
        "b: permission denied; check the permissions.", about(new AccessDeniedException("b")));
    IOException full = new FileSystemException("c", null, "No space left on device");
    assertEquals("c: No space left on device.", about(full));
    assertEquals("c: No space left on device.", about(new UncheckedIOException(full)));
    assertEquals("Too short.", about(new EOFException("too short")));
    assertTrue(logged.isEmpty());
  }

  @Test
  void memoryIsNoDefect() {
    String told = about(new OutOfMemoryError("Java heap space"));
    assertTrue(told.contains("-J-Xmx in gephi.conf"), told);
    assertTrue(logged.isEmpty());
  }
}
