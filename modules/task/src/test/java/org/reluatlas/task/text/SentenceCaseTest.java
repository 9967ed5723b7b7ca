package org.reluatlas.task.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SentenceCaseTest {

  @Test
  void theFirstLetterIsACapital() {
    assertEquals("Dual graph", SentenceCase.of("dual graph"));
    assertEquals("Betti numbers", SentenceCase.of("Betti numbers"));
    assertEquals("20 random filtrations", SentenceCase.of("20 random filtrations"));
    assertEquals("Β₀", SentenceCase.of("β₀"));
    assertEquals("X", SentenceCase.of("x"));
    assertEquals("", SentenceCase.of(""));
  }
}
