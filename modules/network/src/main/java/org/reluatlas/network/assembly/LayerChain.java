package org.reluatlas.network.assembly;

import java.util.ArrayList;
import java.util.List;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.DivergedNetworkException;
import org.reluatlas.network.ImportedNetwork;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.network.SourceFile;
import org.reluatlas.task.text.SentenceCase;

/**
 * Collects the operations of a file from the input to the output, and makes a network of them.
 *
 * <p>Neighbouring affine maps and scalings are folded into one. A ReLU at the very end is a hidden
 * layer like any other, because the network is not affine there: the output is then the identity on
 * it. Notices say all of this.
 */
public final class LayerChain {

  /** More weights than this can neither be held comfortably nor be decomposed. */
  static final long MOST_WEIGHTS = 1L << 24;

  private final SourceFile file;
  private final List<Step> steps = new ArrayList<>();
  private final List<String> notices = new ArrayList<>();
  private long weights;
  private int inputs;

  /** An empty chain for the network in {@code file}. */
  public LayerChain(SourceFile file) {
    this.file = file;
  }

  /** States how many inputs the file declares. */
  public void declareInputs(int declared) {
    inputs = declared;
  }

  /**
   * Adds x ↦ Wx + b.
   *
   * @param place what the file calls the layer, ready for a message, such as {@code layer "fc1"}
   * @param columns the number of inputs
   * @param w the weights row by row, one row per bias
   * @throws NetworkFormatException when the shapes do not fit or a number is not finite
   */
  public void affine(String place, int columns, double[] w, double[] b)
      throws NetworkFormatException {
    if (columns < 1 || b.length < 1 || w.length != (long) columns * b.length) {
      throw file.refusal(
          place + " has " + w.length + " weights, which do not fill " + b.length + " × " + columns);
    }
    requireFinite(place, "weight", w);
    requireFinite(place, "bias", b);
    weights += w.length;
    requireFewWeights(file, weights);
    steps.add(Step.affine(place, new AffineLayer(columns, w, b), false));
  }

  /** Adds x ↦ x + t; {@code shifts} holds one number per feature, or one for all. */
  public void shift(String place, double[] shifts) throws NetworkFormatException {
    scale(place, new double[] {1}, shifts, false);
  }

  /**
   * Adds x ↦ s·x + t, feature by feature; an array of one number stands for all features.
   *
   * @param rounded whether the numbers were computed and not merely read
   */
  public void scale(String place, double[] factors, double[] shifts, boolean rounded)
      throws NetworkFormatException {
    if (factors.length != shifts.length && factors.length != 1 && shifts.length != 1) {
      throw file.refusal(
          place + " has " + factors.length + " factors and " + shifts.length + " summands");
    }
    requireFinite(place, "factor", factors);
    requireFinite(place, "summand", shifts);
    steps.add(Step.scaling(place, new Scaling(factors, shifts), rounded));
  }

  /** Adds a ReLU. */
  public void relu(String place) {
    steps.add(Step.relu(place));
  }

  /** Whether the last step so far is a ReLU. */
  public boolean endsInRelu() {
    return !steps.isEmpty() && steps.get(steps.size() - 1).isRelu();
  }

  /** Adds a sentence for the user. */
  public void notice(String sentence) {
    notices.add(sentence);
  }

  /**
   * The network.
   *
   * @param format the name of the format
   * @throws NetworkFormatException when two layers do not fit or there is no ReLU between them
   */
  public ImportedNetwork build(String format) throws NetworkFormatException {
    List<AffineLayer> layers = new LayerFolder(file, steps, inputs, notices).fold();
    notices.replaceAll(SentenceCase::of);
    return new ImportedNetwork(new ReluNetwork(layers), format, notices);
  }

  static void requireFewWeights(SourceFile file, long weights) throws NetworkFormatException {
    if (weights > MOST_WEIGHTS) {
      throw file.refusal(
          String.format(
              "the network would have more than %,d weights, which is beyond what ReLU Atlas can"
                  + " decompose; use a smaller network",
              MOST_WEIGHTS));
    }
  }

  private void requireFinite(String place, String what, double[] values)
      throws NetworkFormatException {
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        throw new DivergedNetworkException(
            String.format(
                "%s: %s: %s %d of %d is %s; every number must be finite, so save the network before"
                    + " training diverged",
                file.name(), place, what, i + 1, values.length, values[i]));
      }
    }
  }
}
