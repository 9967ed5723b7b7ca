package org.reluatlas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ConsoleProgressTest {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private ConsoleProgress progress(boolean terminal) {
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    return new ConsoleProgress(out, terminal, () -> false);
  }

  private String printed() {
    return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  @Test
  void elsewhereALinePerStep() {
    ConsoleProgress progress = progress(false);
    progress.begin("One");
    progress.advance(0.5);
    progress.begin("Two");
    progress.clear();
    assertEquals("One\nTwo\n", printed());
  }

  @Test
  void onATerminalOneLineThatLeavesNoTrace() {
    ConsoleProgress progress = progress(true);
    progress.begin("One");
    for (int i = 0; i < 1000; i++) {
      progress.advance(i / 1000.0);
    }
    progress.clear();
    assertTrue(printed().startsWith("\r\u001B[KOne …"));
    assertTrue(printed().endsWith("\r\u001B[K"));
    assertTrue(printed().indexOf('\n') < 0);
    assertTrue(printed().length() < 1000, "not drawn at every call");
  }
}
