package org.reluatlas.gephi.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.reluatlas.network.OtherInputs;
import org.reluatlas.network.SliceSpecification;
import org.reluatlas.polyhedra.Intervals;
import org.reluatlas.study.Problem;
import org.reluatlas.study.ProblemSettings;

/** The question about a run as it is kept in a project. */
class RunSettingsCodecTest {

  private static final int OUTPUT_AND_LEVEL = Integer.BYTES + Double.BYTES;

  private static byte[] bytes(ProblemSettings question) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    RunSettingsCodec.write(RunSettings.of(Path.of("run"), question), new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static ProblemSettings read(int version, byte[] bytes) throws IOException {
    return RunSettingsCodec.read(version, new DataInputStream(new ByteArrayInputStream(bytes)))
        .question();
  }

  @Test
  void everyChoiceComesBack() throws IOException {
    ProblemSettings question =
        Problem.of(Path.of("run"))
            .part("actor")
            .slice(SliceSpecification.coordinates("x0"))
            .at(OtherInputs.parse("x1=0.5,row:7"))
            .intervals(Intervals.parse("0,1;2,2"))
            .vnnlib(Path.of("prop.vnnlib"))
            .lowest(true)
            .output(2)
            .level(-0.5);
    ProblemSettings again = read(3, bytes(question));
    assertEquals("actor", again.part());
    assertEquals(question.slice(), again.slice());
    assertEquals(question.at(), again.at());
    assertEquals(question.intervals(), again.intervals());
    assertEquals(question.vnnlib(), again.vnnlib());
    assertEquals(true, again.isLowest());
    assertEquals(2, again.output());
    assertEquals(-0.5, again.level());
  }

  /** It ended with the intervals. */
  @Test
  void theFirstVersionIsStillRead() throws IOException {
    byte[] all = bytes(Problem.of(Path.of("run")).intervals(Intervals.parse("0,1")));
    byte[] first = Arrays.copyOf(all, all.length - 7 - OUTPUT_AND_LEVEL);
    ProblemSettings again = read(1, first);
    assertEquals(Intervals.parse("0,1"), again.intervals());
    assertNull(again.part());
    assertNull(again.vnnlib());
    assertFalse(again.isLowest());
    assertThrows(EOFException.class, () -> read(2, first));
  }

  /** It ended with the lowest output. */
  @Test
  void theSecondVersionIsStillRead() throws IOException {
    byte[] all = bytes(Problem.of(Path.of("run")).part("actor").lowest(true));
    byte[] second = Arrays.copyOf(all, all.length - OUTPUT_AND_LEVEL);
    ProblemSettings again = read(2, second);
    assertEquals(true, again.isLowest());
    assertNull(again.output());
    assertNull(again.level());
    assertThrows(EOFException.class, () -> read(3, second));
    assertNull(read(3, all).level());
  }
}
