package org.reluatlas.cli;

import org.reluatlas.analysis.EdgeWeighting;
import org.reluatlas.analysis.FiedlerWeights;
import org.reluatlas.analysis.InformedFiltration;
import org.reluatlas.analysis.Space;
import org.reluatlas.analysis.VertexWeighting;
import org.reluatlas.console.TrialOptions;
import org.reluatlas.study.FindingsOptions;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What is to be computed of a decomposition. */
final class ResultOptions {

  @Mixin private TrialOptions trials;

  @Option(
      names = "--filtration",
      paramLabel = "NAME",
      converter = FiltrationConverter.class,
      description =
          "Filtration for the persistence diagram and the barcode: output (the default),"
              + " boundary-distance, training-points or volume.")
  private InformedFiltration filtration = InformedFiltration.OUTPUT;

  @Option(
      names = "--edge-weights",
      paramLabel = "NAME",
      converter = EdgeConverter.class,
      description =
          "Weights of the edges in the third Fiedler partition: output-contrast (the default),"
              + " unit, facet-volume, finite-volume or training-density.")
  private EdgeWeighting edgeWeights = FiedlerWeights.RECOMMENDED.edges();

  @Option(
      names = "--vertex-weights",
      paramLabel = "NAME",
      converter = VertexConverter.class,
      description =
          "Weights of the vertices in it: training-points (the default), unit, volume or"
              + " volume-density.")
  private VertexWeighting vertexWeights = FiedlerWeights.RECOMMENDED.vertices();

  @Option(
      names = "--space",
      paramLabel = "NAME",
      converter = SpaceConverter.class,
      description =
          "What Betti curves are of when --box has infinite ends: truncated (the default; a closed"
              + " ball, with the cells at infinity), borel-moore (without them) or compactified (they"
              + " are one point).")
  private Space space = Space.TRUNCATED;

  @Option(
      names = "--radius",
      paramLabel = "R",
      description =
          "Count the neurons that kink within this distance of each training point, in the units of"
              + " the inputs (local complexity).")
  private Double radius;

  /**
   * What is to be found out.
   *
   * @throws org.reluatlas.task.ExplainedException when a number is out of range
   */
  FindingsOptions options() {
    FindingsOptions chosen =
        new FindingsOptions(
                trials.trials(),
                trials.seed(),
                filtration,
                new FiedlerWeights(edgeWeights, vertexWeights))
            .withSpace(space);
    return radius == null ? chosen : chosen.withRadius(radius);
  }

  private static <T> T named(String text, T[] choices) {
    StringBuilder names = new StringBuilder();
    for (T choice : choices) {
      if (choice.toString().equalsIgnoreCase(text)) {
        return choice;
      }
      names.append(names.length() == 0 ? "" : ", ").append(choice);
    }
    throw new TypeConversionException("'" + text + "' is none of " + names);
  }

  /** Finds a space by its name. */
  static final class SpaceConverter implements ITypeConverter<Space> {
    @Override
    public Space convert(String text) {
      return named(text, Space.values());
    }
  }

  /** Finds a filtration by its name. */
  static final class FiltrationConverter implements ITypeConverter<InformedFiltration> {
    @Override
    public InformedFiltration convert(String text) {
      return named(text, InformedFiltration.values());
    }
  }

  /** Finds edge weights by their name. */
  static final class EdgeConverter implements ITypeConverter<EdgeWeighting> {
    @Override
    public EdgeWeighting convert(String text) {
      return named(text, EdgeWeighting.values());
    }
  }

  /** Finds vertex weights by their name. */
  static final class VertexConverter implements ITypeConverter<VertexWeighting> {
    @Override
    public VertexWeighting convert(String text) {
      return named(text, VertexWeighting.values());
    }
  }
}
