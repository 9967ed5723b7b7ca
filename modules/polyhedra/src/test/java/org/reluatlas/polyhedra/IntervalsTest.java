package org.reluatlas.polyhedra;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntervalsTest {

  @Test
  void anIntervalMayBeAPoint() {
    Intervals intervals = Intervals.parse("-1,2; 0.5,0.5;3,4");
    assertEquals(3, intervals.dimension());
    assertTrue(intervals.isPoint(1));
    assertFalse(intervals.isPoint(2));
    assertArrayEquals(new int[] {0, 2}, intervals.free());
    assertEquals(Box.parse("3,4;-1,2"), intervals.box(2, 0));
    assertThrows(IllegalArgumentException.class, intervals::box);
    assertThrows(IllegalArgumentException.class, () -> intervals.box(1));
  }

  @Test
  void theMiddleOfAPointIsThePoint() {
    double third = 1 / 3.0;
    Intervals intervals =
        Intervals.of(new double[] {third, -1e308, 1}, new double[] {third, 0.5e308, 2});
    assertArrayEquals(new double[] {third, -0.25e308, 1.5}, intervals.middles(), 1e293);
    assertEquals(third, intervals.middles()[0]);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1.5,1.5;0.0,20.0", "0.5,0.5", "-0.0,0.0", "-inf,inf;0.0,inf", "all"})
  void whatIsReadIsWritten(String text) {
    assertEquals(text, Intervals.parse(text).toString());
    assertEquals(Intervals.parse(text), Intervals.parse(text));
    assertNotEquals(Intervals.parse(text), Intervals.parse("7,8"));
  }

  @Test
  void infiniteEnds() {
    Box half = Box.parse("-INF, Infinity; 1, +inf");
    assertFalse(half.isBounded());
    assertTrue(half.contains(new double[] {-1e300, 1}));
    assertFalse(half.contains(new double[] {0, 0.5}));
    assertArrayEquals(new double[] {0, 1}, Intervals.of(half).middles());
    assertEquals(Box.parse("-8,8;1,8"), half.truncatedAt(8));
    half.requireDrawable();
    assertTrue(Intervals.parse("all").isAll());
    assertThrows(IllegalArgumentException.class, () -> Box.parse("all"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0,1;2,1 | interval 2 of the box is empty: 2.0 to 1.0",
        "NaN,NaN | interval 1 of the box has an end that is no number: NaN to NaN",
        "Infinity,Infinity | interval 1 of the box holds no number: inf to inf",
        "-1e308,1e308 | interval 1 of the box is too wide for double precision",
        "0,1;2 | interval 2 of the box is '2', not 'low,high'",
        "inf,0 | interval 1 of the box is empty: inf to 0.0",
        "-inf,-inf | interval 1 of the box holds no number: -inf to -inf",
        "0,one | 'one' in interval 1 of the box is not a number"
      })
  void whatIsNone(String text, String said) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> Intervals.parse(text)).getMessage();
    assertTrue(message.startsWith(said), message);
  }
}
