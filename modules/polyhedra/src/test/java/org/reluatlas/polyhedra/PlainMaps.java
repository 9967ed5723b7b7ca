package org.reluatlas.polyhedra;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.reluatlas.network.ActivationPattern;
import org.reluatlas.network.AffineForm;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.HiddenLayer;
import org.reluatlas.network.Rational;
import org.reluatlas.network.ReluNetwork;

/** The affine maps of networks under activation patterns, layer after layer in rationals. */
final class PlainMaps {

  private PlainMaps() {}

  /** For each output the coefficients of the inputs and then the constant, one after the other. */
  static List<Rational> of(ReluNetwork network, ActivationPattern pattern) {
    int d = network.inputs();
    Rational[][] values = new Rational[d][d + 1];
    for (int i = 0; i < d; i++) {
      Arrays.fill(values[i], Rational.ZERO);
      values[i][i] = Rational.of(1);
    }
    for (int l = 0; l < network.hiddenLayers(); l++) {
      HiddenLayer layer = network.hidden(l);
      values = apply(layer.map(), values, d);
      for (int unit = 0; unit < layer.neurons(); unit++) {
        boolean positive = pattern.get(network.firstNeuron(l) + unit);
        Rational slope = Rational.of(positive ? layer.rightSlope(unit) : layer.leftSlope(unit));
        for (int c = 0; c <= d; c++) {
          values[unit][c] = values[unit][c].times(slope);
        }
      }
    }
    List<Rational> all = new ArrayList<>();
    for (Rational[] row : apply(network.output(), values, d)) {
      all.addAll(Arrays.asList(row));
    }
    return all;
  }

  private static Rational[][] apply(AffineLayer layer, Rational[][] values, int d) {
    Rational[][] result = new Rational[layer.outputs()][d + 1];
    for (int row = 0; row < result.length; row++) {
      Arrays.fill(result[row], Rational.ZERO);
      AffineForm form = layer.row(row);
      for (int k = 0; k < form.size(); k++) {
        for (int c = 0; c <= d; c++) {
          Rational product = values[form.column(k)][c].times(form.exactValue(k));
          result[row][c] = result[row][c].plus(product);
        }
      }
      result[row][d] = result[row][d].plus(form.exactConstant());
    }
    return result;
  }
}
