package org.reluatlas.polyhedra;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.reluatlas.network.AffineForm;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.HiddenLayer;
import org.reluatlas.network.LabeledPoints;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.Setting;

/**
 * What the outputs of a network stand for: classes, of which the largest output is predicted; a
 * score, whose level set is the boundary between two sides; or the values of a regression, which
 * have no boundary. And which output is meant where one is looked at. Immutable.
 *
 * <p>One output is a score with its boundary at level 0, several outputs are classes. Points with
 * real labels make them values. A level that is given makes an output a score in any case.
 */
public final class OutputMeaning {

  private enum Kind {
    VALUES,
    CLASSES,
    SCORE
  }

  private final Kind kind;
  private final int outputs;
  private final boolean namesSides;
  private final List<String> names;
  private final Integer chosen;
  private final Double given;

  private OutputMeaning(
      Kind kind, int outputs, List<String> classNames, Integer chosen, Double given) {
    this.kind = kind;
    this.outputs = outputs;
    this.chosen = chosen;
    this.given = given;
    namesSides = kind == Kind.SCORE && (outputs > 1 || classNames.isEmpty());
    names = namesSides ? sides() : classNames;
  }

  /** What the outputs stand for when nothing is said of them. */
  public static OutputMeaning usual(ReluNetwork network, LabeledPoints points) {
    return of(network, points, null, null);
  }

  /**
   * What the outputs stand for.
   *
   * @param points the labelled points, possibly none
   * @param output the number of the output that is looked at, from 0, or null
   * @param level of that output on the boundary, or null
   * @throws ExplainedException when there is no such output, the level is not finite, or it is not
   *     said which of several outputs has it
   */
  public static OutputMeaning of(
      ReluNetwork network, LabeledPoints points, Integer output, Double level) {
    int outputs = network.outputs();
    if (output != null && (output < 0 || output >= outputs)) {
      throw ExplainedException.ofInput(
          outputs == 1
              ? "%s is %d but the network has one output, number 0"
              : "%s is %d but the network has %d outputs, numbered from 0 to %d",
          Setting.OUTPUT,
          output,
          outputs,
          outputs - 1);
    }
    if (level != null && !Double.isFinite(level)) {
      throw ExplainedException.ofInput("%s is %s but must be a number", Setting.LEVEL, level);
    }
    if (level != null && output == null && outputs > 1) {
      throw ExplainedException.ofInput(
          "%s is the level of one output, and the network has %d; choose one with %s",
          Setting.LEVEL, outputs, Setting.OUTPUT);
    }
    return new OutputMeaning(
        kind(outputs, points, level),
        outputs,
        points.classNames(),
        output,
        level == null ? null : Double.valueOf(level + 0.0)); // no -0
  }

  private static Kind kind(int outputs, LabeledPoints points, Double level) {
    if (level != null) {
      return Kind.SCORE;
    }
    if (points.size() > 0 && points.hasLabels() && !points.isClassified()) {
      return Kind.VALUES;
    }
    return outputs > 1 ? Kind.CLASSES : Kind.SCORE;
  }

  /** The same choice about another network and other points. */
  public OutputMeaning about(ReluNetwork network, LabeledPoints points) {
    return of(network, points, chosen, given);
  }

  private List<String> sides() {
    return List.of(score() + " ≤ " + levelText(), score() + " > " + levelText());
  }

  /** The number of outputs. */
  public int outputs() {
    return outputs;
  }

  /** Whether there are classes or sides, and a boundary between them; no regression has any. */
  public boolean hasBoundary() {
    return kind != Kind.VALUES;
  }

  /** Whether the boundary is a level set of one output. */
  public boolean isScore() {
    return kind == Kind.SCORE;
  }

  /** The level of the boundary of a score, exactly as it was given, or 0. */
  public double level() {
    return given == null ? 0 : given;
  }

  /** The level as it was given; empty when it was not. */
  public Optional<Double> givenLevel() {
    return Optional.ofNullable(given);
  }

  /** The output that was chosen, from 0; empty when none was. */
  public OptionalInt chosenOutput() {
    return chosen == null ? OptionalInt.empty() : OptionalInt.of(chosen);
  }

  /** The output that is meant where one is looked at: the chosen or only one. */
  public OptionalInt output() {
    return chosen == null && outputs == 1 ? OptionalInt.of(0) : chosenOutput();
  }

  /** The number of classes or sides; 0 for a regression. */
  public int classes() {
    return kind == Kind.SCORE ? 2 : kind == Kind.CLASSES ? outputs : 0;
  }

  /**
   * The name of a class as in the points, or else its number; of a side of a score that has no
   * class names, such as {@code f > 0}.
   *
   * @param index from 0; of a score 0 where it is at most the level, else 1
   */
  public String name(int index) {
    return index < names.size() ? names.get(index) : Integer.toString(index);
  }

  /** What a table calls a class or side: {@code class yes}, or {@code f > 0}. */
  public String title(int index) {
    return namesSides ? name(index) : "class " + name(index);
  }

  /** Whether {@link #name} gives sides such as {@code f > 0} and no classes. */
  public boolean namesSides() {
    return namesSides;
  }

  /** What an output that is looked at is called: f, or f2 for output 2 of several. */
  public String score() {
    return outputs == 1 ? "f" : "f" + output().orElse(0);
  }

  /** The level as its shortest text. */
  public String levelText() {
    String text = Double.toString(level());
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  /** The boundary in words: {@code decision boundary}, or {@code level set f = 0.5}. */
  public String boundaryName() {
    return namesSides() ? "level set " + score() + " = " + levelText() : "decision boundary";
  }

  /** The network whose largest output is the class: itself, or with level and score as outputs. */
  ReluNetwork compared(ReluNetwork network) {
    if (kind != Kind.SCORE) {
      return network;
    }
    List<HiddenLayer> hidden = new ArrayList<>();
    for (int l = 0; l < network.hiddenLayers(); l++) {
      hidden.add(network.hidden(l));
    }
    AffineLayer all = network.output();
    AffineForm score = all.row(output().orElse(0));
    return new ReluNetwork(
        hidden, new AffineLayer(all.inputs(), AffineForm.constant(level()), score));
  }

  /** Which outputs of a network are those of {@link #compared}, as {@link RegionForms} has it. */
  int[] comparedRows(ReluNetwork network) {
    return kind == Kind.SCORE
        ? new int[] {RegionForms.LEVEL, output().orElse(0)}
        : IntStream.range(0, network.outputs()).toArray();
  }
}
