package org.reluatlas.task;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {

  private final List<String> calls = new ArrayList<>();
  private boolean cancelled;

  private final Progress progress =
      new Progress() {
        @Override
        public void begin(String step) {
          calls.add(step);
        }

        @Override
        public void advance(double fraction) {
          calls.add(String.valueOf(fraction));
        }

        @Override
        public boolean isCancelled() {
          return cancelled;
        }
      };

  @Test
  void aPartNamesItselfBeforeItsSteps() {
    Progress part = progress.of("Fiedler partition, weighted");
    part.begin("eigenvectors");
    part.advance(0.5);
    part.of("component 2").begin("ordering");
    assertEquals(
        List.of(
            "Fiedler partition, weighted: eigenvectors",
            "0.5",
            "Fiedler partition, weighted: component 2: ordering"),
        calls);
  }

  @Test
  void aPartIsCancelledWithTheWhole() {
    Progress part = progress.of("part");
    assertDoesNotThrow(part::check);
    cancelled = true;
    assertThrows(CancelledException.class, part::check);
    assertThrows(CancelledException.class, part.of("part of it")::check);
  }

  @Test
  void nobodyCancelsNone() {
    Progress.NONE.begin("step");
    Progress.NONE.advance(1);
    assertFalse(Progress.NONE.isCancelled());
    assertDoesNotThrow(Progress.NONE::check);
  }
}
