package org.reluatlas.console;

import java.nio.file.Path;
import org.reluatlas.network.OtherInputs;
import org.reluatlas.network.SliceSpecification;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.Decomposition;
import org.reluatlas.polyhedra.DualGraph;
import org.reluatlas.polyhedra.Intervals;
import org.reluatlas.study.ProblemSettings;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What is asked about a network: the options that several commands share. */
public final class QuestionOptions {

  @Mixin private PartOption part;

  @Option(
      names = "--points",
      paramLabel = "CSV",
      description = "Points that the network was trained on, with a header.")
  private Path points;

  @Option(
      names = "--label",
      paramLabel = "NAME",
      description =
          "Column of the points that is the label. Default: label, class, target or y. Classes are"
              + " numbered from 0 as the outputs are, or -1 and 1; words in alphabetical order.")
  private String label;

  @Option(
      names = "--slice",
      paramLabel = "SPEC",
      converter = SliceConverter.class,
      description = {
        "Decompose a slice of the input space; --box is then of its coordinates.",
        "auto (the default): pca for more than 3 inputs when there are points and no --box with an"
            + " interval per input; none otherwise.",
        "none: the whole input space.",
        "pca, pca3: the first 2 or 3 principal components of the training points.",
        "x0,x3: these inputs, by name or by number from 0; the others as --at says.",
        "points:I,J,K: the plane through these rows of the points, from 0; of four rows, the space."
      })
  private SliceSpecification slice = SliceSpecification.AUTOMATIC;

  @Option(
      names = "--at",
      paramLabel = "NAME=X,…",
      converter = OthersConverter.class,
      description = {
        "Where the inputs are that do not vary on a --slice by coordinates, such as"
            + " \"x2=0.5,x3=-0.5\"; row:17 is a row of the points, from 0.",
        "Default: at the mean of the training points, or at 0 without points."
      })
  private OtherInputs at = OtherInputs.AT_THE_MEAN;

  @Option(
      names = "--box",
      paramLabel = "LOW,HIGH;…",
      converter = IntervalsConverter.class,
      description = {
        "Domain: an interval per input (with --slice, per coordinate), such as \"-1.5,1.5;0,20\".",
        "An end may be -inf or inf, and \"all\" is the whole space.",
        "An interval of length 0, such as \"0.5,0.5\", fixes its input; the others vary on a slice."
      })
  private Intervals intervals;

  @Option(
      names = "--vnnlib",
      paramLabel = "FILE",
      description =
          "Domain without --box: the box of the inputs in a VNNLIB property. Its constraints on"
              + " outputs are passed over. With --slice x0,x3 the intervals of these inputs, and the"
              + " others in the middle of theirs, unless --at says otherwise.")
  private Path vnnlib;

  @Option(
      names = "--lowest",
      description =
          "The class is the lowest output, as in ACAS Xu, and not the largest: all outputs are"
              + " negated.")
  private boolean lowest;

  @Option(
      names = "--output",
      paramLabel = "K",
      description =
          "The output, from 0, that --level, critical points and --filtration output are about."
              + " Default: the only one; without it the filtration of two outputs is by the second"
              + " minus the first, of more by the largest minus the next.")
  private Integer output;

  @Option(
      names = "--level",
      paramLabel = "C",
      description = {
        "The boundary is where the output is C; of several outputs --output says which.",
        "Default: 0 for a network with one output, unless the labels are real numbers; several"
            + " outputs are classes, and the boundary is where the largest tie.",
        "A sigmoid or tanh that was dropped at the end is not applied: C is a value before it."
      })
  private Double level;

  @Option(
      names = "--margin",
      paramLabel = "FRACTION",
      description =
          "Domain without --box: the bounding box of the points, widened by this part of its sides."
              + " Default: 0.1.")
  private Double margin;

  @Option(
      names = "--adjacency",
      paramLabel = "facet|hamming",
      description =
          "Regions are neighbours when they share a facet, or when their activation patterns"
              + " differ in one bit. Default: ${DEFAULT-VALUE}.")
  private DualGraph.Adjacency adjacency = DualGraph.Adjacency.FACET;

  @Option(
      names = "--max-cells",
      paramLabel = "N",
      description = "Stop when the complex has more cells. Default: ${DEFAULT-VALUE}.")
  private long maxCells = Decomposition.DEFAULT_MAX_CELLS;

  /** The points as they were named, or null. */
  public String points() {
    return points == null ? null : points.toString();
  }

  /** The settings of a problem with what the options say. */
  public ProblemSettings applyTo(ProblemSettings settings) {
    return settings
        .part(part.part())
        .points(points)
        .label(label)
        .slice(slice)
        .at(at)
        .intervals(intervals)
        .vnnlib(vnnlib)
        .lowest(lowest)
        .output(output)
        .level(level)
        .margin(margin)
        .adjacency(adjacency)
        .maxCells(maxCells);
  }

  /** Says in one sentence what is wrong with intervals. */
  public static final class IntervalsConverter implements ITypeConverter<Intervals> {

    @Override
    public Intervals convert(String text) {
      try {
        return Intervals.parse(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }

  /** Says in one sentence what is wrong with a box. */
  public static final class BoxConverter implements ITypeConverter<Box> {

    @Override
    public Box convert(String text) {
      try {
        return Box.parse(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }

  /** Reads where inputs are. */
  public static final class OthersConverter implements ITypeConverter<OtherInputs> {

    @Override
    public OtherInputs convert(String text) {
      return OtherInputs.parse(text);
    }
  }

  /** Reads a slice. */
  public static final class SliceConverter implements ITypeConverter<SliceSpecification> {

    @Override
    public SliceSpecification convert(String text) {
      return SliceSpecification.parse(text);
    }
  }
}
