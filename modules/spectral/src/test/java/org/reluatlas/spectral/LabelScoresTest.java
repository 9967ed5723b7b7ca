package org.reluatlas.spectral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Scores counted by hand, and the two definitions against each other. */
class LabelScoresTest {

  private static final double NONE = Double.NaN;

  @Test
  void sidesAreNamedTheBetterWay() {
    int[] part = {0, 0, 0, 1, 1, 0};
    double[] mean = {1, 0.75, NONE, 0, 0.5, 0.25};
    LabelScores scores = LabelScores.binary(part, mean);
    assertEquals(1, scores.classOfPart(0));
    assertEquals(0, scores.classOfPart(1));
    assertEquals(5, scores.labelledVertices());
    assertEquals(2, scores.misclassified(), "0.5 is misclassified, and 0.25 on the side of 1");
    assertEquals(0.4, scores.misclassifiedShare(), 1e-15);
    assertEquals(Math.sqrt(0.0625 + 0.25 + 0.5625), scores.l2Error(), 1e-15);
  }

  @Test
  void equallyManyMisclassifiedTheSmallerErrorDecides() {
    LabelScores scores = LabelScores.binary(new int[] {0, 0}, new double[] {0.9, 0.2});
    assertEquals(1, scores.misclassified());
    assertEquals(1, scores.classOfPart(0));
    assertEquals(Math.sqrt(0.01 + 0.64), scores.l2Error(), 1e-15);
  }

  @Test
  void perfectPartitionScoresZero() {
    LabelScores scores = LabelScores.binary(new int[] {1, 0, 1}, new double[] {0, 1, 0});
    assertEquals(0, scores.misclassified());
    assertEquals(0, scores.l2Error(), 0);
  }

  @Test
  void noPoints() {
    LabelScores scores = LabelScores.binary(new int[] {1, 0}, new double[] {NONE, NONE});
    assertEquals(0, scores.labelledVertices());
    assertEquals(0, scores.misclassified());
    assertEquals(NONE, scores.misclassifiedShare(), 0);
    assertEquals(0, scores.l2Error(), 0);
    assertEquals(0, LabelScores.binary(new int[0], new double[0]).labelledVertices());
  }

  @Test
  void threeClasses() {
    int[] part = {2, 2, 0, 1, 1, 0};
    int[][] counts = {{5, 0, 0, 1, 0, 0}, {0, 0, 2, 1, 0, 0}, {0, 0, 0, 1, 4, 1}};
    LabelScores scores = LabelScores.of(part, counts);
    assertEquals(5, scores.labelledVertices());
    assertEquals(2, scores.classOfPart(1));
    assertEquals(1, scores.classOfPart(0));
    assertEquals(0, scores.classOfPart(2));
    assertEquals(2, scores.misclassified(), "a tie of three, and a lone point of class 2");
    double tie = (4.0 / 9 + 1.0 / 9 + 1.0 / 9) / 2;
    assertEquals(Math.sqrt(tie + 1), scores.l2Error(), 1e-15);
  }

  @Property(tries = 200)
  void countsOfTwoClassesScoreAsTheirMeans(
      @ForAll @IntRange(min = 0, max = 30) int vertices, @ForAll long seed) {
    Random random = new Random(seed);
    int[] part = new int[vertices];
    int[][] counts = new int[2][vertices];
    double[] mean = new double[vertices];
    int wrong = 0;
    double squares = 0;
    int labelled = 0;
    for (int v = 0; v < vertices; v++) {
      part[v] = random.nextInt(2);
      counts[0][v] = random.nextInt(4);
      counts[1][v] = random.nextInt(4);
      mean[v] = (double) counts[1][v] / (counts[0][v] + counts[1][v]);
    }
    LabelScores scores = LabelScores.of(part, counts);
    for (int v = 0; v < vertices; v++) {
      double difference = Math.abs(mean[v] - scores.classOfPart(part[v]));
      labelled += Double.isNaN(difference) ? 0 : 1;
      wrong += difference >= 0.5 ? 1 : 0;
      squares += Double.isNaN(difference) ? 0 : difference * difference;
    }
    for (LabelScores either : new LabelScores[] {scores, LabelScores.binary(part, mean)}) {
      assertEquals(labelled, either.labelledVertices());
      assertEquals(wrong, either.misclassified());
      assertEquals(Math.sqrt(squares), either.l2Error(), 1e-12);
    }
  }

  @Property(tries = 100)
  void namesOfThePartsDoNotMatter(
      @ForAll @IntRange(min = 1, max = 5) int classes, @ForAll long seed) {
    Random random = new Random(seed);
    int[] part = new int[40];
    int[] renamed = new int[40];
    int[][] counts = new int[classes][40];
    for (int v = 0; v < 40; v++) {
      part[v] = random.nextInt(classes);
      renamed[v] = (part[v] + 1) % classes;
      counts[random.nextInt(classes)][v] = random.nextInt(3);
      counts[random.nextInt(classes)][v] = random.nextInt(3);
    }
    LabelScores scores = LabelScores.of(part, counts);
    LabelScores other = LabelScores.of(renamed, counts);
    assertEquals(scores.misclassified(), other.misclassified());
    assertEquals(scores.l2Error(), other.l2Error(), 1e-12);
  }

  @Test
  void wrongInputIsRefused() {
    assertEquals(
        "parts of 2 vertices but labels of 1",
        refused(() -> LabelScores.binary(new int[2], new double[1])).getMessage());
    assertEquals(
        "vertex 0 has the mean label 1.5, not in [0, 1]",
        refused(() -> LabelScores.binary(new int[1], new double[] {1.5})).getMessage());
    assertEquals(
        "vertex 0 is in part 2 of 2 parts",
        refused(() -> LabelScores.binary(new int[] {2}, new double[1])).getMessage());
    assertEquals(
        "vertex 1 has -1 points of class 0",
        refused(() -> LabelScores.of(new int[2], new int[][] {{0, -1}, {0, 0}})).getMessage());
  }

  private static IllegalArgumentException refused(
      org.junit.jupiter.api.function.Executable action) {
    return assertThrows(IllegalArgumentException.class, action);
  }
}
