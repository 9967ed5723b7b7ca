package org.reluatlas.cli;

import java.nio.file.Path;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.Decomposition;
import org.reluatlas.polyhedra.DualGraph;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** What is to be decomposed: the arguments that several commands share. */
final class ProblemOptions {

  @Parameters(
      paramLabel = "NETWORK",
      description = "Network file: ONNX, PyTorch, safetensors or JSON.")
  Path network;

  @Option(
      names = "--points",
      paramLabel = "CSV",
      description = "Points that the network was trained on, with a header.")
  Path points;

  @Option(
      names = "--label",
      paramLabel = "NAME",
      description =
          "Column of the points that is the label. Default: label, class, target or y. Classes are"
              + " numbered from 0 as the outputs are; words in alphabetical order.")
  String label;

  @Option(
      names = "--slice",
      paramLabel = "SPEC",
      description = {
        "Decompose a slice of the input space; --box is then of its coordinates.",
        "pca, pca3: the first 2 or 3 principal components of the training points.",
        "x0,x3: these inputs, by name or by number from 0; the others at the mean of the training"
            + " points, or at 0 without points.",
        "points:I,J,K: the plane through these rows of the points, from 0; of four rows, the space."
      })
  String slice;

  @Option(
      names = "--box",
      paramLabel = "LOW,HIGH;…",
      converter = BoxConverter.class,
      description =
          "Domain: an interval per input (with --slice, per coordinate), such as \"-1.5,1.5;0,20\".")
  Box box;

  @Option(
      names = "--margin",
      paramLabel = "FRACTION",
      description =
          "Domain without --box: the bounding box of the points, widened by this part of its sides."
              + " Default: 0.1.")
  Double margin;

  @Option(
      names = "--adjacency",
      paramLabel = "facet|hamming",
      description =
          "Regions are neighbours when they share a facet, or when their activation patterns"
              + " differ in one bit. Default: ${DEFAULT-VALUE}.")
  DualGraph.Adjacency adjacency = DualGraph.Adjacency.FACET;

  @Option(
      names = "--max-cells",
      paramLabel = "N",
      description = "Stop when the complex has more cells. Default: ${DEFAULT-VALUE}.")
  long maxCells = Decomposition.DEFAULT_MAX_CELLS;

  /** Says in one sentence what is wrong with a box. */
  static final class BoxConverter implements ITypeConverter<Box> {

    @Override
    public Box convert(String text) {
      try {
        return Box.parse(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }
}
