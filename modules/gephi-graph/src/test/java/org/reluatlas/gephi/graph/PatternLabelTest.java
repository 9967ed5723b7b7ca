package org.reluatlas.gephi.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.reluatlas.network.ActivationPattern;

class PatternLabelTest {

  private static String label(String bits) {
    return PatternLabel.of(ActivationPattern.parse(bits));
  }

  @Test
  void shortPatternsAreTheirActivationString() {
    assertEquals("1101", label("1101"));
    assertEquals("01".repeat(32), label("01".repeat(32)));
  }

  @Test
  void longPatternsAreHexadecimalWithTheirLength() {
    assertEquals("0x" + "5".repeat(16) + "8/65", label("01".repeat(32) + "1"));
    assertEquals("0x" + "f".repeat(17) + "/68", label("1".repeat(68)));
  }
}
