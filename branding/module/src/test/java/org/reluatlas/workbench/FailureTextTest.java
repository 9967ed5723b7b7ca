package org.reluatlas.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class FailureTextTest {

  @Test
  void failuresSayWhatTheyHaveToSay() {
    assertEquals("too short", FailureText.of(new IOException("too short")));
    assertEquals(
        "too short", FailureText.of(new IllegalStateException(null, new IOException("too short"))));
    assertTrue(
        FailureText.of(new UncheckedIOException(new IOException("too short")))
            .contains("too short"));
  }

  @Test
  void failuresWithoutWordsAreNamed() {
    assertTrue(FailureText.of(new NullPointerException()).contains("NullPointerException"));
    assertTrue(FailureText.of(new IOException(" ")).contains("IOException"));
  }

  @Test
  void filesAndMemoryAreExplained() {
    assertEquals("There is no file a.gexf.", FailureText.of(new NoSuchFileException("a.gexf")));
    assertTrue(FailureText.of(new AccessDeniedException("a.gexf")).startsWith("a.gexf may not"));
    assertTrue(FailureText.of(new OutOfMemoryError()).contains("MB"));
  }
}
