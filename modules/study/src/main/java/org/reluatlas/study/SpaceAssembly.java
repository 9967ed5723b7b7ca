package org.reluatlas.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.reluatlas.network.InputNames;
import org.reluatlas.network.LabeledPoints;
import org.reluatlas.network.OtherInputs;
import org.reluatlas.network.SliceSpecification;
import org.reluatlas.network.SlicedInput;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.Intervals;
import org.reluatlas.study.vnnlib.VnnlibProperty;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.Setting;
import org.reluatlas.task.text.NumberText;

/**
 * From the settings of a problem to the space that is decomposed: a slice, or none, and the box on
 * it. Intervals of length 0 make a slice of the inputs that they do not fix.
 */
final class SpaceAssembly {

  private final ProblemSettings asked;
  private final LabeledPoints given;
  private final List<String> notices = new ArrayList<>();
  private final Intervals intervals;
  private final SlicedInput sliced;
  private final boolean isFixedByDomain;
  private final Box domain;

  /**
   * Does all the work.
   *
   * @param given the points in the input space of the network, possibly none
   * @throws ExplainedException when slice and domain do not fit together, or do not fit the network
   */
  SpaceAssembly(ProblemSettings asked, LabeledPoints given) {
    this.asked = asked;
    this.given = given;
    requirePointsForSlice();
    intervals = asked.vnnlib() == null ? asked.intervals() : ofProperty();
    boolean isWhole = intervals != null && intervals.dimension() == given.dimension();
    Optional<SlicedInput> chosen = asked.slice().of(given, isWhole, others());
    isFixedByDomain = chosen.isEmpty() && isWhole && intervals.free().length < given.dimension();
    sliced = isFixedByDomain ? fixedByDomain() : chosen.orElse(null);
    domain = intervals == null ? withoutIntervals() : withIntervals();
    domain.requireDrawable();
  }

  /** The slice; empty for the whole input space. */
  Optional<SlicedInput> sliced() {
    return Optional.ofNullable(sliced);
  }

  /** Whether there is a slice though neither slice nor domain ask for one. */
  boolean isSlicedUnasked() {
    return sliced != null && !isFixedByDomain && asked.isSliceAutomatic();
  }

  /** The interval of every input, when some of them fix theirs. */
  Optional<Intervals> fixingIntervals() {
    return isFixedByDomain ? Optional.of(intervals) : Optional.empty();
  }

  /** The box in the input space or on the slice. */
  Box domain() {
    return domain;
  }

  /** What there is to tell about both, in sentences. */
  List<String> notices() {
    return List.copyOf(notices);
  }

  private void requirePointsForSlice() {
    if (asked.slice().needsPoints() && !asked.hasPoints()) {
      throw ExplainedException.ofInput(
          "%s %s: the slice is found by the points: give %s too",
          Setting.SLICE, asked.slice(), Setting.POINTS);
    }
    int inputs = given.dimension();
    if (asked.assumedInterval() != null
        && asked.isDomainMissing()
        && asked.isSliceAutomatic()
        && inputs > SliceSpecification.MOST_INPUTS_UNSLICED) {
      throw ExplainedException.ofInput(
          "the network has %d inputs and there are no points to choose a slice by:"
              + " give %s, or a %s by coordinates, or a %s for the whole input space",
          inputs, Setting.POINTS, Setting.SLICE, Setting.BOX);
    }
  }

  private Intervals ofProperty() {
    VnnlibProperty property = VnnlibProperty.read(asked.vnnlib());
    int inputs = property.box().dimension();
    if (inputs != given.dimension()) {
      throw ExplainedException.ofInput(
          "%s %s has %s but %s has %s",
          Setting.VNNLIB, asked.vnnlib(), inputs(inputs), asked.title(), inputs(given.dimension()));
    }
    if (asked.slice().needsPoints()) {
      throw ExplainedException.ofInput(
          "%s has an interval for each input and none for the %s %s; choose inputs that vary, such"
              + " as %s %s",
          Setting.VNNLIB,
          Setting.SLICE,
          asked.slice(),
          Setting.SLICE,
          new InputNames(given).example(2));
    }
    long passedOver = property.outputConstraints();
    notices.add(
        "the domain is the box of the inputs in "
            + propertyName()
            + (passedOver == 0
                ? ""
                : "; "
                    + NumberText.count(passedOver, "constraint", "constraints")
                    + " on outputs passed over"));
    return property.box();
  }

  private String propertyName() {
    return String.valueOf(asked.vnnlib().getFileName());
  }

  private OtherInputs others() {
    return asked.vnnlib() == null
        ? asked.at()
        : asked
            .at()
            .otherwiseAt(intervals.middles(), "the middle of their intervals in " + propertyName());
  }

  private SlicedInput fixedByDomain() {
    int[] free = intervals.free();
    int fixed = intervals.dimension() - free.length;
    if (free.length == 0) {
      throw ExplainedException.ofInput(
          "every interval of the domain (%s) has length 0, so that no input varies; make one longer",
          asked.vnnlib() == null ? Setting.BOX : Setting.VNNLIB);
    }
    notices.add(
        String.format(
            "%s of the domain %s length 0, so that %s fixed and the others vary on a slice",
            NumberText.count(fixed, "interval", "intervals"),
            fixed == 1 ? "has" : "have",
            fixed == 1 ? "this input is" : "these inputs are"));
    return OtherInputs.at(intervals.middles()).slice(free, given);
  }

  private Box withIntervals() {
    if (isFixedByDomain) {
      return intervals.box(intervals.free());
    }
    if (intervals.isAll()) {
      return Box.wholeSpace(sliced == null ? given.dimension() : sliced.slice().dimension());
    }
    if (sliced != null && asked.vnnlib() != null) {
      return ofPropertyOnSlice();
    }
    requireDimension(intervals.dimension());
    for (int i = 0; i < intervals.dimension(); i++) {
      if (intervals.isPoint(i)) {
        throw ExplainedException.ofInput(
            "interval %d of %s has length 0; leave %s out of the %s",
            i + 1, Setting.BOX, sliced.names().get(i), Setting.SLICE);
      }
    }
    return intervals.box();
  }

  private Box ofPropertyOnSlice() {
    int[] axes = sliced.slice().inputsThatVary();
    for (int axis : axes) {
      if (intervals.isPoint(axis)) {
        throw ExplainedException.ofInput(
            "%s fixes %s at %s; leave it out of the %s",
            propertyName(), given.featureNames().get(axis), intervals.low(axis), Setting.SLICE);
      }
    }
    double[] at = sliced.slice().origin();
    long outside =
        IntStream.range(0, at.length)
            .filter(input -> Arrays.stream(axes).noneMatch(axis -> axis == input))
            .filter(input -> at[input] < intervals.low(input) || at[input] > intervals.high(input))
            .count();
    if (outside > 0) {
      notices.add(
          NumberText.count(outside, "fixed input is", "fixed inputs are")
              + " outside of the box in "
              + propertyName());
    }
    return intervals.box(axes);
  }

  private Box withoutIntervals() {
    LabeledPoints points = sliced == null ? given : sliced.points();
    if (!asked.hasPoints()) {
      return assumed(points.dimension());
    }
    if (points.size() == 0) {
      throw ExplainedException.ofInput(
          "%s: there are no points to put a box around; give %s",
          asked.pointsFile() == null ? Setting.POINTS : asked.pointsFile(), Setting.BOX);
    }
    try {
      return Box.around(points, asked.margin() == null ? Problem.DEFAULT_MARGIN : asked.margin());
    } catch (IllegalArgumentException e) {
      throw ExplainedException.ofInput(
          e, "no box fits around the points: %s; give %s", e.getMessage(), Setting.BOX);
    }
  }

  private Box assumed(int dimension) {
    if (asked.assumedInterval() == null) {
      throw ExplainedException.ofInput(
          "the domain is missing: give %s with %s, or %s to put a box around",
          Setting.BOX, intervals(dimension), Setting.POINTS);
    }
    return Box.cube(dimension, asked.assumedInterval().low(0), asked.assumedInterval().high(0));
  }

  private void requireDimension(int count) {
    int dimension = sliced == null ? given.dimension() : sliced.slice().dimension();
    if (count == dimension) {
      return;
    }
    boolean isTooFew =
        count < given.dimension() && asked.slice().kind() != SliceSpecification.Kind.COORDINATES;
    throw ExplainedException.ofInput(
        "%s has %s but %s%s has %s"
            + (isTooFew ? "; to vary some inputs only, give their names, such as %s %s" : ""),
        Setting.BOX,
        intervals(count),
        sliced == null ? "" : "the slice of ",
        asked.title(),
        sliced == null
            ? inputs(dimension)
            : NumberText.count(dimension, "coordinate", "coordinates"),
        Setting.SLICE,
        new InputNames(given).example(count));
  }

  private static String intervals(int count) {
    return NumberText.count(count, "interval", "intervals");
  }

  private static String inputs(int count) {
    return NumberText.count(count, "input", "inputs");
  }
}
