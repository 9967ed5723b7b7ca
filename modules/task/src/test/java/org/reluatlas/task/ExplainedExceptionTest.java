package org.reluatlas.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ExplainedExceptionTest {

  @Test
  void settingsAreNamedByTheFace() {
    ExplainedException failure =
        ExplainedException.ofInput(
            "%s has %d intervals; give %s or fewer than %.1f",
            Setting.BOX, 3, Setting.MAX_CELLS, 1.5);
    assertEquals(
        "--box has 3 intervals; give --max-cells or fewer than 1.5",
        failure.sentence(setting -> "--" + setting));
    assertEquals(
        "BOX has 3 intervals; give MAX_CELLS or fewer than 1.5", failure.sentence(Setting::name));
    assertEquals("box has 3 intervals; give max-cells or fewer than 1.5", failure.getMessage());
  }

  @Test
  void numbersDoNotDependOnTheLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      ExplainedException failure = ExplainedException.ofInput("%.1f", 1.5);
      assertEquals("1.5", failure.getMessage());
      assertEquals("1.5", failure.sentence(Setting::toString));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void saysWhatHasToChangeAndWhatLedToIt() {
    IOException cause = new IOException("disk full");
    assertEquals(
        ExplainedException.Fault.INPUT, ExplainedException.ofInput("no such file").fault());
    assertNull(ExplainedException.ofInput("no such file").getCause());
    assertSame(cause, ExplainedException.ofInput(cause, "unreadable").getCause());
    ExplainedException running = ExplainedException.whileRunning(cause, "could not write");
    assertEquals(ExplainedException.Fault.RUN, running.fault());
    assertSame(cause, running.getCause());
  }

  @Test
  void keepsItsSentenceWhenSerialised() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(ExplainedException.ofInput("%s is wrong", Setting.BOX));
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      ExplainedException read = (ExplainedException) in.readObject();
      assertNotNull(read);
      assertEquals("box is wrong", read.sentence(setting -> "--box"));
    }
  }
}
