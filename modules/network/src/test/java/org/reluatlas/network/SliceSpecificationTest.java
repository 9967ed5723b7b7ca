package org.reluatlas.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reluatlas.task.ExplainedException;

class SliceSpecificationTest {

  private static final int INPUTS = 5;
  private static final int POINTS = 30;
  private static final List<String> NAMES = List.of("a", "b", "4", "d", "e");

  /** The last point is no training point, and far away. */
  private static LabeledPoints points() {
    double[] coordinates =
        new Random(3).doubles((long) INPUTS * POINTS, -1, 1).map(x -> 2 + x).toArray();
    boolean[] training = new boolean[POINTS];
    for (int i = 0; i < POINTS - 1; i++) {
      training[i] = true;
    }
    coordinates[INPUTS * POINTS - 1] = 1e6;
    return new LabeledPoints(
        INPUTS, coordinates, new double[0], List.of(), training, new ArrayList<>(NAMES));
  }

  private static void assertSame(Slice expected, Slice slice) {
    assertEquals(expected.dimension(), slice.dimension());
    assertArrayEquals(expected.origin(), slice.origin(), 1e-12);
    for (int k = 0; k < expected.dimension(); k++) {
      assertArrayEquals(expected.axis(k), slice.axis(k));
    }
  }

  @Test
  void componentsAreThoseOfTheTrainingPoints() {
    LabeledPoints points = points();
    assertSame(
        Slice.principalComponents(points, 2),
        SliceSpecification.parse("pca").of(points, false).orElseThrow().slice());
    assertSame(
        Slice.principalComponents(points, 3),
        SliceSpecification.parse("pca3").of(points, false).orElseThrow().slice());
    assertEquals(SliceSpecification.principalComponents(2), SliceSpecification.parse("pca2"));
    assertNotEquals(SliceSpecification.principalComponents(2), SliceSpecification.parse("pca3"));
  }

  @Test
  void rowsAreCountedFromZero() {
    LabeledPoints points = points();
    assertSame(
        Slice.through(points.point(0), points.point(7), points.point(29)),
        SliceSpecification.parse("points:0, 7,29").of(points, false).orElseThrow().slice());
    assertEquals(SliceSpecification.throughRows("0,7"), SliceSpecification.parse("points: 0, 7"));
  }

  @Test
  void otherCoordinatesAreAtTheMeanOfTheTrainingPoints() {
    LabeledPoints points = points();
    double[] mean =
        IntStream.range(0, INPUTS)
            .mapToDouble(
                axis ->
                    IntStream.range(0, POINTS - 1)
                        .mapToDouble(i -> points.coordinate(i, axis))
                        .average()
                        .orElseThrow())
            .toArray();
    SlicedInput sliced = SliceSpecification.coordinates("d,0").of(points, false).orElseThrow();
    assertSame(Slice.coordinates(INPUTS, new int[] {3, 0}, mean), sliced.slice());
    assertEquals(List.of("d", "a"), sliced.names());
    assertEquals(
        "coordinates d, a, the others at the mean of the training points", sliced.description());
    assertEquals(points.coordinate(4, 3), sliced.points().coordinate(4, 0));
  }

  @Test
  void aNameGoesBeforeANumber() {
    assertEquals(
        List.of("4"),
        SliceSpecification.coordinates("4").of(points(), false).orElseThrow().names());
    assertEquals(
        List.of("d"),
        SliceSpecification.coordinates("3").of(points(), false).orElseThrow().names());
  }

  @Test
  void distancesAreThoseToTheProjection() {
    LabeledPoints points = points();
    SlicedInput sliced = SliceSpecification.throughRows("0,1,2").of(points, false).orElseThrow();
    double largest = 0;
    for (int i = 0; i < POINTS; i++) {
      double[] at = sliced.slice().at(sliced.points().point(i));
      double sum = 0;
      for (int axis = 0; axis < INPUTS; axis++) {
        sum += Math.pow(at[axis] - points.coordinate(i, axis), 2);
      }
      largest = Math.max(largest, Math.sqrt(sum));
    }
    assertEquals(largest, sliced.largestDistance(), 1e-9 * largest);
    assertTrue(sliced.meanDistance() < largest);
  }

  @Test
  void onlyCoordinatesDoWithoutPoints() {
    LabeledPoints none = LabeledPoints.none(INPUTS);
    SlicedInput sliced = SliceSpecification.parse("x3,x0").of(none, false).orElseThrow();
    assertFalse(sliced.hasPoints());
    assertEquals("coordinates x3, x0, the others at 0", sliced.description());
    for (String spec : List.of("pca", "points:0,1,2")) {
      assertTrue(SliceSpecification.parse(spec).needsPoints());
      ExplainedException refused =
          assertThrows(
              ExplainedException.class,
              () -> SliceSpecification.parse(spec).of(none, false).orElseThrow(),
              spec);
      assertTrue(refused.getMessage().contains("there are none"), refused.getMessage());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a,f | 'f' is none of the inputs a, b, 4, d, e, nor their number from 0 to 4",
        "a, | '' is none of the inputs",
        "a,5 | '5' is none of the inputs",
        "a,0 | input 0 is named twice",
        "points:0,30 | '30' is no row of the points, which are numbered from 0 to 29",
        "points:1,1,2 | row 1 is named twice",
        "points:2,1,01 | row 1 is named twice"
      })
  void whatThereIsNot(String spec, String said) {
    ExplainedException refused =
        assertThrows(
            ExplainedException.class,
            () -> SliceSpecification.parse(spec).of(points(), false).orElseThrow());
    assertTrue(refused.getMessage().contains(said), refused.getMessage());
  }

  /** Rows are called by their numbers, not by their places among those chosen. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "points:5,2 | rows 5, 2 are the same point, and span no slice of dimension 1",
        "points:5,2,3 | rows 5, 2 are the same point, and span no slice of dimension 2 with any other",
        "points:1,4,3,2 | rows 1, 4, 3 lie on one line, and span no slice of dimension 3 with any other"
      })
  void rowsThatSpanNoSlice(String spec, String said) {
    double[] coordinates = {9, 9, 9, 0, 0, 0, 4, 5, 6, 2, 2, 2, 1, 1, 1, 4, 5, 6};
    LabeledPoints points =
        new LabeledPoints(3, coordinates, new double[0], List.of(), new boolean[6]);
    ExplainedException refused =
        assertThrows(
            ExplainedException.class,
            () -> SliceSpecification.parse(spec).of(points, false).orElseThrow());
    assertTrue(refused.getMessage().endsWith(said), refused.getMessage());
  }

  @Test
  void longListsOfNamesAreShortened() {
    LabeledPoints none =
        new LabeledPoints(
            20,
            new double[0],
            new double[0],
            List.of(),
            new boolean[0],
            IntStream.range(0, 20).mapToObj(i -> "pixel" + i).collect(Collectors.toList()));
    ExplainedException refused =
        assertThrows(
            ExplainedException.class,
            () -> SliceSpecification.coordinates("f").of(none, false).orElseThrow());
    assertTrue(
        refused.getMessage().contains("pixel0, pixel1, pixel2, …, pixel19"), refused.getMessage());
  }

  /** Only with more than three inputs, points given, and no box of one interval per input. */
  @Test
  void theAutomaticSliceIsTakenOnlyWhereItIsNeeded() {
    SliceSpecification automatic = SliceSpecification.AUTOMATIC;
    SlicedInput sliced = automatic.of(points(), false).orElseThrow();
    assertSame(Slice.principalComponents(points(), 2), sliced.slice());
    assertTrue(automatic.of(points(), true).isEmpty());
    assertTrue(automatic.of(LabeledPoints.none(INPUTS), false).isEmpty());
    assertTrue(automatic.of(inThreeDimensions(), false).isEmpty());
    assertTrue(SliceSpecification.NONE.of(points(), false).isEmpty());
  }

  private static LabeledPoints inThreeDimensions() {
    double[] coordinates = new Random(4).doubles(30).toArray();
    return new LabeledPoints(3, coordinates, new double[0], List.of(), new boolean[10]);
  }

  @ParameterizedTest
  @ValueSource(strings = {"auto", "none", "pca", "pca3", "points:4,7,9", "x0,x3"})
  void whatIsReadIsWritten(String spec) {
    assertEquals(spec, SliceSpecification.parse(spec).toString());
  }
}
