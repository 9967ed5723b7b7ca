package org.reluatlas.gephi.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reluatlas.network.ActivationPattern;

class PatternTextTest {

  private static String text(String bits) {
    return PatternText.of(ActivationPattern.parse(bits));
  }

  @Test
  void shortPatternsAreTheirActivationString() {
    assertEquals("1101", text("1101"));
    assertEquals("01".repeat(32), text("01".repeat(32)));
  }

  @Test
  void longPatternsAreHexadecimalWithTheirLength() {
    assertEquals("0x" + "5".repeat(16) + "8/65", text("01".repeat(32) + "1"));
    assertEquals("0x" + "f".repeat(17) + "/68", text("1".repeat(68)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 12, 64, 65, 66, 67, 68, 768})
  void aTextIsReadAsThePatternItIsOf(int size) {
    StringBuilder bits = new StringBuilder();
    new Random(size).ints(size, 0, 2).forEach(bits::append);
    ActivationPattern pattern = ActivationPattern.parse(bits.toString());
    assertEquals(Optional.of(pattern), PatternText.parse(PatternText.of(pattern)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "012", "0x", "0xf/5", "0xg/4", "0xf/", "0xf/99999999"})
  void otherTextsAreNoPatterns(String text) {
    assertEquals(Optional.empty(), PatternText.parse(text));
  }
}
