package org.reluatlas.network.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.reluatlas.network.AffineForm;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.HiddenLayer;
import org.reluatlas.network.ImportedNetwork;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.Rational;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.network.SourceFile;
import org.reluatlas.network.assembly.LayerChain;
import org.reluatlas.network.compile.NetworkCompiler;

/** Makes a network of layers that were read. */
final class JsonNetwork {

  private final SourceFile file;
  private final List<JsonLayer> layers;
  private long weights;

  JsonNetwork(SourceFile file, List<JsonLayer> layers) {
    this.file = file;
    this.layers = layers;
  }

  ImportedNetwork build(String format) throws NetworkFormatException {
    return layers.stream().allMatch(layer -> layer.slopes() == null)
        ? chain().build(format)
        : new ImportedNetwork(withSlopes(), format, List.of());
  }

  private LayerChain chain() throws NetworkFormatException {
    LayerChain chain = new LayerChain(file);
    for (int l = 1; l <= layers.size(); l++) {
      if (l > 1) {
        chain.relu("the ReLU after layer " + (l - 1));
      }
      JsonLayer layer = layers.get(l - 1);
      chain.affine("layer " + l, layer.columns(), layer.weights(), layer.bias());
    }
    return chain;
  }

  /** The layers as they stand, but in each the units that kink come first. */
  private ReluNetwork withSlopes() throws NetworkFormatException {
    int last = layers.size();
    if (layers.get(last - 1).slopes() != null) {
      throw file.refusal(
          "layer "
              + last
              + " is the last and has \"slopes\"; what a network gives is affine in the layer"
              + " before, so write one more layer");
    }
    List<HiddenLayer> hidden = new ArrayList<>();
    int[] before = IntStream.range(0, layers.get(0).columns()).toArray();
    for (int l = 1; l < last; l++) {
      double[] slopes = layers.get(l - 1).slopesOrRelu();
      int[] places = places(slopes);
      hidden.add(hidden(map(l, before, slopes, places), slopes, places));
      before = places;
    }
    if (hidden.stream().allMatch(layer -> layer.neurons() == 0)) {
      throw file.refusal(
          "has no unit whose two slopes differ, so the network is one affine map and has a single"
              + " region; give some unit two slopes");
    }
    int outputs = layers.get(last - 1).bias().length;
    double[] ones = new double[2 * outputs];
    Arrays.fill(ones, 1);
    return new ReluNetwork(hidden, map(last, before, ones, IntStream.range(0, outputs).toArray()));
  }

  /** For each unit its number in the network. */
  private static int[] places(double[] slopes) {
    int[] places = new int[slopes.length / 2];
    int next = 0;
    for (boolean kinks : new boolean[] {true, false}) {
      for (int unit = 0; unit < places.length; unit++) {
        if ((slopes[2 * unit] != slopes[2 * unit + 1]) == kinks) {
          places[unit] = next++;
        }
      }
    }
    return places;
  }

  /** The affine map of layer {@code l}; a unit with twice the same slope is multiplied by it. */
  private AffineLayer map(int l, int[] before, double[] slopes, int[] places)
      throws NetworkFormatException {
    JsonLayer layer = layers.get(l - 1);
    int columns = layer.columns();
    if (columns != before.length) {
      throw file.refusal(
          String.format(
              "layer %d takes %d numbers, but layer %d gives %d; the layers of a network must fit"
                  + " one another",
              l, columns, l - 1, before.length));
    }
    double[] numbers = layer.weights();
    weights += Arrays.stream(numbers).filter(value -> value != 0).count();
    NetworkCompiler.requireFewWeights(file, weights);
    AffineForm[] rows = new AffineForm[places.length];
    int[] all = IntStream.range(0, columns).toArray();
    for (int row = 0; row < rows.length; row++) {
      double[] values = new double[columns];
      for (int column = 0; column < columns; column++) {
        values[before[column]] = numbers[row * columns + column];
      }
      AffineForm form = AffineForm.of(all, values, layer.bias()[row]);
      double factor = slopes[2 * row] == slopes[2 * row + 1] ? slopes[2 * row] : 1;
      rows[places[row]] = factor == 1 ? form : times(l, form, factor);
    }
    return new AffineLayer(columns, rows);
  }

  private AffineForm times(int l, AffineForm form, double factor) throws NetworkFormatException {
    try {
      return form.times(Rational.of(factor));
    } catch (IllegalArgumentException e) {
      throw file.refusal(
          "in layer " + l + " weights times slopes overflow; rescale the network", e);
    }
  }

  private static HiddenLayer hidden(AffineLayer map, double[] slopes, int[] places) {
    int neurons =
        (int)
            IntStream.range(0, places.length)
                .filter(unit -> slopes[2 * unit] != slopes[2 * unit + 1])
                .count();
    double[] left = new double[neurons];
    double[] right = new double[neurons];
    for (int unit = 0; unit < places.length; unit++) {
      if (places[unit] < neurons) {
        left[places[unit]] = slopes[2 * unit];
        right[places[unit]] = slopes[2 * unit + 1];
      }
    }
    return new HiddenLayer(map, left, right);
  }
}
