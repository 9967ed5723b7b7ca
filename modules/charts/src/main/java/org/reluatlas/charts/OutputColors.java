package org.reluatlas.charts;

import java.awt.Color;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.reluatlas.analysis.ScalarOutput;
import org.reluatlas.polyhedra.AnnotatedRegions;
import org.reluatlas.polyhedra.OutputMeaning;

/**
 * Colours of regions by the network's output as one number, {@link ScalarOutput}, at the centroid.
 * For two classes or sides white is the boundary, and colours approach those of the classes with
 * the distance from its value. Otherwise they are those of {@link ColorRamp} from the lowest to the
 * highest output.
 */
public final class OutputColors {

  private OutputColors() {}

  /** A colour for each region, shape (regions). One forward pass per region. */
  public static Color[] of(AnnotatedRegions regions) {
    double[] values = values(regions);
    OptionalDouble separator = ScalarOutput.of(regions).separator();
    if (separator.isEmpty()) {
      return fromLowToHigh(values);
    }
    return aroundZero(
        Arrays.stream(values).map(value -> value - separator.getAsDouble()).toArray());
  }

  /** The output of each region as one number, shape (regions). One forward pass per region. */
  static double[] values(AnnotatedRegions regions) {
    double[][] centroids =
        IntStream.range(0, regions.complex().regions())
            .mapToObj(regions.geometry()::centroid)
            .toArray(double[][]::new);
    return ScalarOutput.of(regions).at(centroids);
  }

  /** What a legend calls this number where the outputs are values: an output, or a difference. */
  static String name(OutputMeaning outputs) {
    if (outputs.chosenOutput().isPresent()) {
      return "output " + outputs.chosenOutput().getAsInt();
    }
    return outputs.output().isPresent() ? "output" : "difference of outputs";
  }

  private static Color[] aroundZero(double... values) {
    double largest = Arrays.stream(values).map(Math::abs).max().orElse(0);
    return Arrays.stream(values)
        .mapToObj(value -> ColorRamp.between(0, 1, largest > 0 ? value / largest : 0))
        .toArray(Color[]::new);
  }

  private static Color[] fromLowToHigh(double... values) {
    DoubleSummaryStatistics range = Arrays.stream(values).summaryStatistics();
    return Arrays.stream(values)
        .mapToObj(value -> ColorRamp.of(value, range.getMin(), range.getMax()))
        .toArray(Color[]::new);
  }
}
