package org.reluatlas.study;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.reluatlas.network.AffineForm;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.HiddenLayer;
import org.reluatlas.network.ImportedNetwork;
import org.reluatlas.network.Rational;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.Setting;

/**
 * Networks whose class is the lowest output, as those of ACAS Xu. Their negated outputs are largest
 * there, and with these they are as any other classifier.
 */
final class LowestOutput {

  /** What there is to tell about it. */
  static final String NOTICE =
      "the class is the lowest output: all outputs were negated, and what is told about outputs is"
          + " about their negatives";

  private LowestOutput() {}

  /**
   * The network with negated outputs, exactly.
   *
   * @throws ExplainedException when it has one output only
   */
  static ImportedNetwork negated(ImportedNetwork imported) {
    ReluNetwork network = imported.network();
    if (network.outputs() == 1) {
      throw ExplainedException.ofInput(
          "%s: the network has one output, and the lowest is one of several; do not ask for it",
          Setting.LOWEST);
    }
    AffineLayer output = network.output();
    AffineForm[] rows =
        IntStream.range(0, output.outputs())
            .mapToObj(row -> output.row(row).times(Rational.of(-1)))
            .toArray(AffineForm[]::new);
    return imported.withNetwork(
        new ReluNetwork(hidden(network), new AffineLayer(output.inputs(), rows)));
  }

  private static List<HiddenLayer> hidden(ReluNetwork network) {
    return IntStream.range(0, network.hiddenLayers())
        .mapToObj(network::hidden)
        .collect(Collectors.toUnmodifiableList());
  }
}
