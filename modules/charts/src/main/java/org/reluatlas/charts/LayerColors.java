package org.reluatlas.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.function.IntFunction;
import org.jfree.chart.LegendItemCollection;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.polyhedra.CellComplex;

/**
 * Colours of facets by the layer whose neuron bends there, from violet for the first layer to
 * orange for the last one: the middle of inferno (Smith and van der Walt, A Better Default Colormap
 * for Matplotlib, 2015). Lightness rises throughout, so that readers with any colour vision can
 * tell them apart, and all show on pale areas.
 */
final class LayerColors {

  private static final int[] STEPS = {0x420a68, 0x781c6d, 0xa52c60, 0xcf4446, 0xed6925};

  private static final BasicStroke LINE = new BasicStroke(2);

  /** With more layers the legend has only some of them. */
  private static final int MOST_ITEMS = 6;

  private final int layers;

  /** The colours for the layers of a network that have neurons. */
  LayerColors(ReluNetwork network) {
    layers = network.architecture().length - 2;
  }

  /** For each facet of a complex of the network its colour, null on a wall. */
  static IntFunction<Color> ofFacets(CellComplex complex) {
    ReluNetwork network = complex.network();
    LayerColors colors = new LayerColors(network);
    Color[] ofLayer = new Color[network.hiddenLayers()];
    for (int layer = 0; layer < ofLayer.length; layer++) {
      ofLayer[layer] = colors.of(network.layerNumber(layer));
    }
    return facet -> {
      int layer = complex.layerOfFacet(facet);
      return layer < 0 ? null : ofLayer[layer];
    };
  }

  /** The colour of a layer, counted from 1. */
  Color of(int number) {
    double step = layers < 2 ? 0 : (number - 1.0) / (layers - 1) * (STEPS.length - 1);
    int below = (int) Math.max(0, Math.min(STEPS.length - 2, Math.floor(step)));
    return ColorRamp.mix(new Color(STEPS[below]), new Color(STEPS[below + 1]), step - below);
  }

  /** Explains the colours, of many layers only those of some. */
  void addTo(LegendItemCollection legend) {
    int every = Math.max(1, (layers + MOST_ITEMS - 2) / (MOST_ITEMS - 1));
    for (int number = 1; number <= layers; number++) {
      if (number == layers || (number - 1) % every == 0) {
        legend.add(LegendItems.line("facets of layer " + number, of(number), LINE));
      }
    }
  }
}
