package org.reluatlas.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reluatlas.task.ExplainedException;

class OtherInputsTest {

  /** Four inputs; the mean of the training points, the first two, is (1, 2, 3, 4). */
  private static LabeledPoints points() {
    return new LabeledPoints(
        4,
        new double[] {0, 1, 2, 3, 2, 3, 4, 5, 50, 60, 70, 80},
        new double[0],
        List.of(),
        new boolean[] {true, true, false},
        List.of("a", "b", "2", "d"));
  }

  private static SlicedInput slice(String axes, String others, LabeledPoints points) {
    return SliceSpecification.coordinates(axes)
        .of(points, false, OtherInputs.parse(others))
        .orElseThrow();
  }

  private static void assertSlice(String others, String told, double... origin) {
    SlicedInput sliced = slice("a", others, points());
    assertArrayEquals(origin, sliced.slice().origin());
    assertEquals("coordinates a, " + told, sliced.description());
  }

  @Test
  void numbersByName() {
    assertSlice(
        "b=0.5, d=-1e3",
        "with b = 0.5, d = -1000.0, the others at the mean of the training points",
        0,
        0.5,
        3,
        -1000);
    assertSlice("3=7,2=8,b=9", "with d = 7.0, 2 = 8.0, b = 9.0", 0, 9, 8, 7);
  }

  @Test
  void aRowOfThePoints() {
    assertSlice("row:2", "the others at row 2 of the points", 0, 60, 70, 80);
    assertSlice("d = 0, row: 1", "with d = 0.0, the others at row 1 of the points", 0, 3, 4, 0);
  }

  @Test
  void whatIsNotNamed() {
    assertSlice("", "the others at the mean of the training points", 0, 2, 3, 4);
    SlicedInput without = slice("0", "x2=1", LabeledPoints.none(3));
    assertArrayEquals(new double[] {0, 0, 1}, without.slice().origin());
    assertEquals("coordinates x0, with x2 = 1.0, the others at 0", without.description());
    SlicedInput elsewhere =
        SliceSpecification.coordinates("a")
            .of(
                points(),
                false,
                OtherInputs.parse("d=5").otherwiseAt(new double[] {9, 8, 7, 6}, "their best"))
            .orElseThrow();
    assertArrayEquals(new double[] {0, 8, 7, 5}, elsewhere.slice().origin());
    assertEquals("coordinates a, with d = 5.0, the others at their best", elsewhere.description());
  }

  @Test
  void fewNumbersAreTold() {
    String all =
        IntStream.range(1, 20).mapToObj(i -> "x" + i + "=" + i).collect(Collectors.joining(","));
    assertEquals(
        "coordinates x0, with x1 = 1.0, x2 = 2.0, x3 = 3.0, x4 = 4.0, x5 = 5.0, x6 = 6.0,"
            + " x7 = 7.0, x8 = 8.0 and 11 more",
        slice("x0", all, LabeledPoints.none(20)).description());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "q=1 | 'q' is none of the inputs a, b, 2, d, nor their number from 0 to 3",
        "b=1,4=2 | '4' is none of the inputs",
        "a=1 | a varies on the slice, so that it is not fixed at one number",
        "0=1 | a varies on the slice",
        "b=1,1=2 | b is named twice",
        "b=half | 'half' is no finite number",
        "b= | '' is no finite number",
        "b=NaN | 'NaN' is no finite number",
        "b=1e999 | '1e999' is no finite number",
        "b | 'b' has no number; write b=0.5 or row:0",
        "b=1, | '' is none of the inputs",
        "row:3 | '3' is no row of the points, which are numbered from 0 to 2",
        "row:-1 | '-1' is no row of the points",
        "row:0,row:0 | two rows are named"
      })
  void whatThereIsNot(String others, String said) {
    ExplainedException refusal =
        assertThrows(ExplainedException.class, () -> slice("a", others, points()));
    String sentence = refusal.sentence(setting -> "<" + setting + ">");
    assertEquals("<at> " + OtherInputs.parse(others) + ": " + said, start(sentence, others, said));
  }

  private static String start(String sentence, String others, String said) {
    int length = ("<at> " + OtherInputs.parse(others) + ": " + said).length();
    return sentence.substring(0, Math.min(length, sentence.length()));
  }

  @Test
  void aRowNeedsPoints() {
    ExplainedException refusal =
        assertThrows(ExplainedException.class, () -> slice("x0", "row:0", LabeledPoints.none(3)));
    assertEquals(
        "<at> row:0: there are no points to take a row of; give <points> too",
        refusal.sentence(setting -> "<" + setting + ">"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"auto", "none", "pca", "points:0,1"})
  void onlyASliceByCoordinatesHasOtherInputs(String spec) {
    ExplainedException refusal =
        assertThrows(
            ExplainedException.class,
            () -> SliceSpecification.parse(spec).of(points(), false, OtherInputs.parse("d=1")));
    assertEquals(
        "<at> d=1: inputs are fixed on a slice by coordinates only; give <slice> too, such as"
            + " <slice> a,b",
        refusal.sentence(setting -> "<" + setting + ">"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x2=0.5,x3=-0.5", "row:17", "row:17,x3=1"})
  void whatIsReadIsWritten(String spec) {
    assertEquals(spec, OtherInputs.parse(spec).toString());
    assertEquals(OtherInputs.parse(spec), OtherInputs.parse(spec));
    assertNotEquals(OtherInputs.parse(spec), OtherInputs.parse("x9=0"));
    assertEquals(spec.isEmpty(), !OtherInputs.parse(spec).isNamed());
  }

  @Test
  void theExampleOfASliceCanBeTyped() {
    LabeledPoints odd =
        new LabeledPoints(
            3,
            new double[0],
            new double[0],
            List.of(),
            new boolean[0],
            List.of("width, height", "b", "-c"));
    assertEquals("0,b", new InputNames(odd).example(2));
    assertEquals("0,b,2", new InputNames(odd).example(5));
    assertFalse(new InputNames(odd).example(1).contains(","));
  }
}
