package org.reluatlas.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.LabeledPoints;
import org.reluatlas.network.OtherInputs;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.network.SliceSpecification;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.Intervals;
import org.reluatlas.polyhedra.PatternsDigest;
import org.reluatlas.task.ExplainedException;

/** Domains that fix inputs of a network with four. */
class FixedInputsTest {

  @TempDir private Path folder;

  private static ReluNetwork network() {
    Random random = new Random(8);
    return new ReluNetwork(List.of(layer(random, 4, 6), layer(random, 6, 2)));
  }

  private static AffineLayer layer(Random random, int inputs, int outputs) {
    double[] weights = random.doubles((long) inputs * outputs, -1, 1).toArray();
    return new AffineLayer(inputs, weights, random.doubles(outputs, -0.5, 0.5).toArray());
  }

  private static ProblemSettings four() {
    return Problem.of("four", network());
  }

  private static Problem on(String intervals) {
    return four().intervals(Intervals.parse(intervals)).build();
  }

  private ProblemSettings property(String bounds) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      text.append("(declare-const X_" + i + " Real)\n");
    }
    return four().vnnlib(Files.writeString(folder.resolve("prop_1.vnnlib"), text + bounds));
  }

  private static String refusal(ProblemSettings settings) {
    return assertThrows(ExplainedException.class, settings::build)
        .sentence(setting -> "<" + setting + ">");
  }

  private static String digest(Problem problem) {
    return PatternsDigest.sha256(Study.of(problem).complex());
  }

  @Test
  void anIntervalOfLengthZeroFixesItsInput() {
    Problem problem = on("-1,1;0.5,0.5;-2,2;-0.25,-0.25");
    assertEquals(Box.parse("-1,1;-2,2"), problem.domain());
    assertEquals(List.of("x0", "x2"), problem.coordinateNames());
    assertEquals(
        "coordinates x0, x2, with x1 = 0.5, x3 = -0.25", problem.slice().get().description());
    assertEquals(
        List.of(
            "2 intervals of the domain have length 0, so that these inputs are fixed and the others"
                + " vary on a slice"),
        problem.notices());
    assertFalse(problem.source().get().isSlicedUnasked());
    assertArrayEquals(new int[] {4, 6, 2}, problem.architecture());
    Problem same =
        four()
            .slice(SliceSpecification.coordinates("x0,x2"))
            .at(OtherInputs.parse("x1=0.5,x3=-0.25"))
            .box(Box.parse("-1,1;-2,2"))
            .build();
    assertEquals(digest(same), digest(problem));
    assertEquals(List.of(), same.notices());
  }

  @Test
  void theNoticeIsKeptWhenTheProblemIsSaved() throws IOException {
    Problem problem = on("0,1;0,1;0,1;2,2");
    assertTrue(problem.notices().get(0).startsWith("1 interval of the domain has length 0"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ProblemCodec.write(problem, new DataOutputStream(bytes));
    Problem read =
        ProblemCodec.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    assertEquals(problem.notices(), read.notices());
  }

  @Test
  void noInputIsLeft() {
    assertEquals(
        "every interval of the domain (<box>) has length 0, so that no input varies; make one"
            + " longer",
        refusal(four().intervals(Intervals.parse("1,1;0,0;2,2;3,3"))));
  }

  @Test
  void anIntervalOfASliceMustBeLonger() {
    assertEquals(
        "interval 2 of <box> has length 0; leave x3 out of the <slice>",
        refusal(
            four()
                .slice(SliceSpecification.coordinates("x0,x3"))
                .intervals(Intervals.parse("0,1;2,2"))));
  }

  @Test
  void tooFewIntervalsTellOfTheSlice() {
    assertEquals(
        "<box> has 2 intervals but four has 4 inputs; to vary some inputs only, give their names,"
            + " such as <slice> x0,x1",
        refusal(four().box(Box.cube(2, 0, 1))));
    LabeledPoints points =
        new LabeledPoints(
            4,
            new Random(1).doubles(40).toArray(),
            new double[0],
            List.of(),
            new boolean[] {true, true, true, true, true, true, true, true, true, true},
            List.of("a b", "c", "d", "e"));
    assertEquals(
        "<box> has 3 intervals but the slice of four has 2 coordinates; to vary some inputs only,"
            + " give their names, such as <slice> 0,c,d",
        refusal(four().points(points).box(Box.cube(3, 0, 1))));
    Problem asTold =
        four()
            .points(points)
            .slice(SliceSpecification.parse("0,c,d"))
            .box(Box.cube(3, 0, 1))
            .build();
    assertEquals(List.of("a b", "c", "d"), asTold.coordinateNames());
    assertEquals(
        "<box> has 5 intervals but four has 4 inputs", refusal(four().box(Box.cube(5, 0, 1))));
  }

  @Test
  void theBoxOfAProperty() throws IOException {
    Problem problem =
        property(
                "(assert (and (<= 0 X_0 1) (= X_1 0.5) (<= -1 X_2 1) (= X_3 0)))"
                    + "(declare-const Y_0 Real) (assert (<= Y_0 1))")
            .build();
    assertEquals(Box.parse("0,1;-1,1"), problem.domain());
    assertEquals(
        "coordinates x0, x2, with x1 = 0.5, x3 = 0.0", problem.slice().get().description());
    assertEquals(
        List.of(
            "the domain is the box of the inputs in prop_1.vnnlib; 1 constraint on outputs passed"
                + " over",
            "2 intervals of the domain have length 0, so that these inputs are fixed and the others"
                + " vary on a slice"),
        problem.notices());
    assertFalse(problem.source().get().isDomainAssumed());
  }

  @Test
  void aPropertyOfFreeInputsIsTheWholeInputSpace() throws IOException {
    Problem problem =
        property("(assert (and (<= 0 X_0 1) (<= 0 X_1 2) (<= 0 X_2 3) (<= 0 X_3 4)))").build();
    assertEquals(Box.parse("0,1;0,2;0,3;0,4"), problem.domain());
    assertTrue(problem.slice().isEmpty());
    assertEquals(
        List.of("the domain is the box of the inputs in prop_1.vnnlib"), problem.notices());
  }

  @Test
  void aSliceChoosesFromTheProperty() throws IOException {
    ProblemSettings all =
        property("(assert (and (<= 0 X_0 1) (<= 0 X_1 2) (= X_2 3) (<= 0 X_3 4)))");
    Problem plane = all.slice(SliceSpecification.coordinates("x3,x0")).build();
    assertEquals(Box.parse("0,4;0,1"), plane.domain());
    assertEquals(
        "coordinates x3, x0, the others at the middle of their intervals in prop_1.vnnlib",
        plane.slice().get().description());
    assertArrayEquals(
        new double[] {0, 1, 3, 0}, plane.source().get().sliced().get().slice().origin());
    Problem elsewhere =
        all.slice(SliceSpecification.coordinates("x3,x0")).at(OtherInputs.parse("x1=9")).build();
    assertArrayEquals(
        new double[] {0, 9, 3, 0}, elsewhere.source().get().sliced().get().slice().origin());
    assertEquals(
        "1 fixed input is outside of the box in prop_1.vnnlib", elsewhere.notices().get(1));
    assertEquals(
        "prop_1.vnnlib fixes x2 at 3.0; leave it out of the <slice>",
        refusal(all.slice(SliceSpecification.coordinates("x0,x2"))));
  }

  @Test
  void whatDoesNotGoWithAProperty() throws IOException {
    ProblemSettings all =
        property("(assert (and (<= 0 X_0 1) (<= 0 X_1 2) (= X_2 3) (<= 0 X_3 4)))");
    assertEquals(
        "<box> and <vnnlib> are mutually exclusive; give one", refusal(all.box(Box.cube(4, 0, 1))));
    LabeledPoints points =
        new LabeledPoints(4, new double[8], new double[0], List.of(), new boolean[] {true, true});
    assertEquals(
        "<vnnlib> and <margin> are mutually exclusive; give one",
        refusal(all.points(points).margin(0.1)));
    assertEquals(
        "<vnnlib> has an interval for each input and none for the <slice> pca; choose inputs that"
            + " vary, such as <slice> x0,x1",
        refusal(all.points(points).slice(SliceSpecification.parse("pca"))));
    assertEquals(
        "<at> x1=1: inputs are fixed on a slice by coordinates only; give <slice> too, such as"
            + " <slice> x0,x1",
        refusal(all.at(OtherInputs.parse("x1=1"))));
    String file = folder.resolve("prop_1.vnnlib").toString();
    assertEquals(
        "<vnnlib> " + file + " has 4 inputs but circles has 2 inputs",
        refusal(
            Problem.of("circles", Samples.circles().network())
                .vnnlib(folder.resolve("prop_1.vnnlib"))));
    assertEquals(
        "every interval of the domain (<vnnlib>) has length 0, so that no input varies; make one"
            + " longer",
        refusal(property("(assert (and (= X_0 1) (= X_1 2) (= X_2 3) (= X_3 4)))")));
  }
}
