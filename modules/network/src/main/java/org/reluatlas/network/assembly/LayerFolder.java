package org.reluatlas.network.assembly;

import java.util.ArrayList;
import java.util.List;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.SourceFile;

/** Folds the steps between two ReLUs into one affine map each. */
final class LayerFolder {

  /** About a second of multiplications. */
  private static final long MOST_PRODUCTS = 1L << 28;

  private final SourceFile file;
  private final List<Step> steps;
  private final int declaredInputs;
  private final List<String> notices;
  private final List<AffineLayer> layers = new ArrayList<>();
  private Step pending;
  private Step previous;
  private String last = "the input";

  LayerFolder(SourceFile file, List<Step> steps, int declaredInputs, List<String> notices) {
    this.file = file;
    this.steps = steps;
    this.declaredInputs = declaredInputs;
    this.notices = notices;
  }

  List<AffineLayer> fold() throws NetworkFormatException {
    try {
      for (Step step : steps) {
        if (step.isRelu()) {
          relu(step);
        } else {
          requireFit(step);
          pending = pending == null ? step : merge(pending, step);
          previous = step;
          last = step.place;
        }
      }
      finish();
    } catch (IllegalArgumentException e) {
      throw file.refusal("near " + last + " the folded numbers overflow; rescale the network", e);
    }
    return layers;
  }

  private void relu(Step relu) throws NetworkFormatException {
    if (pending == null && !layers.isEmpty()) {
      notices.add(relu.place + " repeats the ReLU before it and was left out");
      return;
    }
    if (pending == null) {
      notices.add(relu.place + " acts on the input itself; an identity layer stands before it");
      layers.add(Folding.expand(identity(), square(width())));
    } else {
      layers.add(expanded(pending));
    }
    pending = null;
    last = relu.place;
  }

  private void finish() throws NetworkFormatException {
    if (layers.isEmpty()) {
      throw file.refusal(
          "there is no ReLU between its layers, so the network is one affine map and has a single"
              + " region; save a network with ReLU layers");
    }
    if (pending == null) {
      notices.add(
          last
              + " comes after the last layer; its neurons count as hidden ones, and the output is"
              + " what they give");
      layers.add(Folding.expand(identity(), square(width())));
    } else {
      layers.add(expanded(pending));
    }
  }

  private Step merge(Step first, Step second) throws NetworkFormatException {
    Folding folding = new Folding();
    AffineLayer map = null;
    Scaling scaling = null;
    if (first.isAffine() && second.isAffine()) {
      requireModest(first.map, second.map);
      map = folding.compose(first.map, second.map);
    } else if (first.isAffine()) {
      map = folding.after(first.map, second.scaling);
    } else if (second.isAffine()) {
      map = folding.before(first.scaling, second.map);
    } else {
      scaling = folding.compose(first.scaling, second.scaling);
    }
    boolean rounded = folding.rounded() || first.rounded || second.rounded;
    boolean ownBias = previous.lacksBias() && second.isShift() && rounded == first.rounded;
    if (!ownBias) {
      tell(first, second, rounded);
    }
    String place = first.isAffine() ? first.place : second.place;
    return map == null ? Step.scaling(place, scaling, rounded) : Step.affine(place, map, rounded);
  }

  private void tell(Step first, Step second, boolean rounded) {
    notices.add(
        first.place
            + " and "
            + second.place
            + ", with no ReLU between them, were folded into one affine map"
            + (rounded ? "; its numbers are rounded to double" : " without rounding"));
  }

  private void requireFit(Step step) throws NetworkFormatException {
    int wanted = step.isAffine() ? step.map.inputs() : step.scaling.width();
    int given = step.isAffine() || wanted > 1 ? knownWidth() : 0;
    if (given > 0 && given != wanted) {
      throw file.refusal(
          step.place
              + " takes "
              + wanted
              + " numbers, but "
              + last
              + " gives "
              + given
              + "; the layers of a network must fit one another");
    }
  }

  /** The number of features here as the steps so far fix it, or 0. */
  private int knownWidth() {
    if (pending != null && pending.isAffine()) {
      return pending.map.outputs();
    }
    if (!layers.isEmpty()) {
      return layers.get(layers.size() - 1).outputs();
    }
    if (pending != null && pending.scaling.width() > 1) {
      return pending.scaling.width();
    }
    return declaredInputs;
  }

  /** The number of features here; before the first affine map it is what that one takes. */
  private int width() throws NetworkFormatException {
    int known = knownWidth();
    if (known > 0) {
      return known;
    }
    for (Step step : steps) {
      if (!step.isRelu() && (step.isAffine() || step.scaling.width() > 1)) {
        return step.isAffine() ? step.map.inputs() : step.scaling.width();
      }
    }
    throw file.refusal("there is no layer with weights in it; save a network with linear layers");
  }

  private AffineLayer expanded(Step step) throws NetworkFormatException {
    return step.isAffine() ? step.map : Folding.expand(step.scaling, square(width()));
  }

  private static Scaling identity() {
    return new Scaling(new double[] {1}, new double[] {0});
  }

  private int square(int width) throws NetworkFormatException {
    LayerChain.requireFewWeights(file, (long) width * width);
    return width;
  }

  private void requireModest(AffineLayer first, AffineLayer second) throws NetworkFormatException {
    LayerChain.requireFewWeights(file, (long) first.inputs() * second.outputs());
    if ((double) first.inputs() * first.outputs() * second.outputs() > MOST_PRODUCTS) {
      throw file.refusal(
          "the affine maps around "
              + last
              + " are too large to be folded into one; put a ReLU"
              + " between them or merge them before saving");
    }
  }
}
