package org.reluatlas.network.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.reluatlas.network.ReluNetwork;

/** How many units an operation added to each hidden layer. Immutable. */
public final class Growth {

  /** No units. */
  static final Growth NONE = new Growth(new int[0], new int[0]);

  private final int[] neurons;
  private final int[] passing;

  private Growth(int[] neurons, int[] passing) {
    this.neurons = neurons;
    this.passing = passing;
  }

  /** All units of some layers. */
  static Growth of(List<UnitLayer> layers) {
    return new Growth(
        layers.stream().mapToInt(UnitLayer::neurons).toArray(),
        layers.stream().mapToInt(UnitLayer::passingUnits).toArray());
  }

  /** What is here and was not there before. */
  Growth since(Growth before) {
    int[] more = neurons.clone();
    int[] others = passing.clone();
    for (int l = 0; l < before.neurons.length; l++) {
      more[l] -= before.neurons[l];
      others[l] -= before.passing[l];
    }
    return new Growth(more, others);
  }

  /** Whether no unit was added. */
  public boolean isEmpty() {
    return neurons().isEmpty() && passing().isEmpty();
  }

  private List<Integer> neurons() {
    return layersOf(neurons);
  }

  private List<Integer> passing() {
    return layersOf(passing);
  }

  private static List<Integer> layersOf(int[] numbers) {
    List<Integer> layers = new ArrayList<>();
    for (int l = 0; l < numbers.length; l++) {
      if (numbers[l] > 0) {
        layers.add(l);
      }
    }
    return layers;
  }

  /** Such as {@code 128 neurons of hidden layer 2, 16 units that only pass}. */
  public String describe(ReluNetwork network) {
    List<String> parts = new ArrayList<>();
    for (int l : neurons()) {
      parts.add(count(neurons[l], "neuron") + " of hidden layer " + network.layerNumber(l));
    }
    int others = passing().stream().mapToInt(l -> passing[l]).sum();
    if (others > 0) {
      parts.add(count(others, "unit") + " that only " + (others == 1 ? "passes" : "pass"));
    }
    return parts.stream().collect(Collectors.joining(", "));
  }

  private static String count(int number, String what) {
    return String.format("%,d %s%s", number, what, number == 1 ? "" : "s");
  }
}
