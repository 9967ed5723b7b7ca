package org.reluatlas.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.ImportedNetwork;
import org.reluatlas.network.LabeledPoints;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.OutputMeaning;
import org.reluatlas.task.ExplainedException;

/** What outputs stand for, and what is refused about them. */
class ScoreSettingsTest {

  private static final Path OTHER = Path.of("run", "epoch-2.pt");

  private static ReluNetwork network(int outputs) {
    return new ReluNetwork(
        List.of(
            new AffineLayer(1, new double[] {1}, new double[] {0}),
            new AffineLayer(1, new double[outputs], new double[outputs])));
  }

  private static ProblemSettings asked(int outputs) {
    return Problem.of("net", network(outputs)).box(Box.cube(1, -1, 1));
  }

  private static LabeledPoints labelled(double label, List<String> classNames) {
    return new LabeledPoints(
        1, new double[] {0.5}, new double[] {label}, classNames, new boolean[] {true});
  }

  private static String refusal(ProblemSettings asked) {
    return assertThrows(ExplainedException.class, asked::build).sentence(setting -> "--" + setting);
  }

  @Test
  void oneOutputIsAScoreAndSeveralAreClasses() {
    OutputMeaning one = asked(1).build().outputs();
    assertTrue(one.isScore());
    assertEquals(0, one.level());
    assertEquals(OptionalInt.of(0), one.output());
    assertEquals(List.of("f ≤ 0", "f > 0"), List.of(one.name(0), one.name(1)));
    assertEquals("level set f = 0", one.boundaryName());
    OutputMeaning three = asked(3).build().outputs();
    assertFalse(three.isScore());
    assertEquals(3, three.classes());
    assertEquals(OptionalInt.empty(), three.output());
    assertEquals("decision boundary", three.boundaryName());
  }

  @Test
  void realLabelsMakeARegressionUnlessALevelIsGiven() {
    LabeledPoints real = labelled(0.25, List.of());
    OutputMeaning values = asked(1).points(real).build().outputs();
    assertFalse(values.hasBoundary());
    assertEquals(0, values.classes());
    OutputMeaning score = asked(1).points(real).level(0.25).build().outputs();
    assertTrue(score.isScore());
    assertEquals("level set f = 0.25", score.boundaryName());
  }

  @Test
  void labelsNameTheSidesOfASingleOutputOnly() {
    LabeledPoints words = labelled(1, List.of("cat", "dog"));
    OutputMeaning one = asked(1).points(words).level(2.0).build().outputs();
    assertEquals(List.of("cat", "dog"), List.of(one.name(0), one.name(1)));
    assertEquals("decision boundary", one.boundaryName());
    OutputMeaning chosen = asked(2).points(words).output(1).level(-2.5).build().outputs();
    assertEquals(List.of("f1 ≤ -2.5", "f1 > -2.5"), List.of(chosen.name(0), chosen.name(1)));
    assertEquals("level set f1 = -2.5", chosen.boundaryName());
  }

  @Test
  void anOutputAloneChangesNoClasses() {
    OutputMeaning chosen = asked(3).output(2).build().outputs();
    assertFalse(chosen.isScore());
    assertEquals(3, chosen.classes());
    assertEquals(OptionalInt.of(2), chosen.output());
  }

  @Test
  void oneSentenceForEachMistake() {
    assertEquals(
        "--output is 3 but the network has 3 outputs, numbered from 0 to 2",
        refusal(asked(3).output(3)));
    assertEquals(
        "--output is 1 but the network has one output, number 0", refusal(asked(1).output(1)));
    assertEquals(
        "--output is -1 but the network has 3 outputs, numbered from 0 to 2",
        refusal(asked(3).output(-1)));
    assertEquals(
        "--level is the level of one output, and the network has 2; choose one with --output",
        refusal(asked(2).level(0.5)));
    assertEquals("--level is NaN but must be a number", refusal(asked(1).level(Double.NaN)));
    assertEquals(
        "--lowest and --level are mutually exclusive; give one",
        refusal(asked(2).output(1).level(0.5).lowest(true)));
  }

  @Test
  void anotherNetworkIsAskedTheSame() {
    Problem asked = asked(3).output(2).level(1.0).build();
    Problem other = asked.withNetwork(OTHER, new ImportedNetwork(network(3), "", List.of()));
    assertEquals(2, other.outputs().chosenOutput().getAsInt());
    assertEquals(1.0, other.outputs().givenLevel().get());
    ImportedNetwork narrow = new ImportedNetwork(network(2), "", List.of());
    assertThrows(ExplainedException.class, () -> asked.withNetwork(OTHER, narrow));
  }
}
