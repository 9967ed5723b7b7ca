package org.reluatlas.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttemptsTest {

  /** The process survives too. */
  @ParameterizedTest
  @ValueSource(strings = {"local", "local[2]"})
  void aTaskWithoutMemoryIsTriedThreeTimesAndexplained(String master) throws IOException {
    try (SparkSession session = Sessions.open(master, "off")) {
      JavaSparkContext spark = JavaSparkContext.fromSparkContext(session.sparkContext());
      List<String> sentences =
          spark.parallelize(List.of(1, 2, 3), 3).map(AttemptsTest::withoutMemory).collect();
      assertEquals(3, sentences.size());
      sentences.forEach(
          sentence -> assertTrue(sentence.startsWith("attempt 2: the memory of"), sentence));
    }
  }

  private static String withoutMemory(int number) {
    try {
      throw new OutOfMemoryError("of task " + number);
    } catch (OutOfMemoryError e) {
      return Attempts.last(e, number)
          .prefixed("attempt " + TaskContext.get().attemptNumber() + ": ")
          .getMessage();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void aTaskThatSucceedsInTheEndHasItsResultOnce(int failures) throws IOException {
    try (SparkSession session = Sessions.open("local[2]", "off")) {
      JavaSparkContext spark = JavaSparkContext.fromSparkContext(session.sparkContext());
      List<Integer> results =
          spark
              .parallelize(List.of(5, 7), 2)
              .map(number -> TaskContext.get().attemptNumber() < failures ? fail(number) : number)
              .collect();
      assertEquals(List.of(5, 7), results);
    }
  }

  @Test
  void aSessionThatSparkHasEndedIsTold() throws IOException {
    IllegalStateException failure = new IllegalStateException("stopped");
    SparkSession session = Sessions.open("local[1]", "off");
    assertTrue(Sessions.ended(session, failure).isEmpty());
    session.close();
    String sentence = Sessions.ended(session, failure).orElseThrow().getMessage();
    assertTrue(sentence.startsWith("--master local[1,4]: Spark has ended the session"), sentence);
  }

  private static int fail(int number) {
    throw new IllegalStateException(
        Attempts.last(new StackOverflowError(), number).getMessage() + " was not tried again");
  }
}
