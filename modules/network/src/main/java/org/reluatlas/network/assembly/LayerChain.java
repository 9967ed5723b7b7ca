package org.reluatlas.network.assembly;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.reluatlas.network.AffineForm;
import org.reluatlas.network.DivergedNetworkException;
import org.reluatlas.network.ImportedNetwork;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.Rational;
import org.reluatlas.network.SourceFile;
import org.reluatlas.network.compile.AffineRun;
import org.reluatlas.network.compile.Kinks;
import org.reluatlas.network.compile.NetworkCompiler;
import org.reluatlas.network.compile.Normalization;
import org.reluatlas.network.compile.Selection;
import org.reluatlas.network.compile.Shape;
import org.reluatlas.network.compile.Sliding;

/**
 * Collects the operations of a file from the input to the output, and makes a network of them.
 *
 * <p>Neighbouring affine maps and scalings are folded into one. A ReLU at the very end is a hidden
 * layer like any other, because the network is not affine there: the output is then the identity on
 * it. Notices say all of this.
 *
 * <p>Features are a vector, or a tensor once {@link #declareShape} was called: [channels, height,
 * width] for convolution and pooling of images. A linear layer takes a tensor in row-major order.
 */
public final class LayerChain {

  private final SourceFile file;
  private final List<Step> steps = new ArrayList<>();
  private final List<String> notices = new ArrayList<>();
  private long weights;
  private int[] inputs = {0};

  /** An empty chain for the network in {@code file}. */
  public LayerChain(SourceFile file) {
    this.file = file;
  }

  /** States how many inputs the file declares; 0 when it does not say. */
  public void declareInputs(int declared) {
    inputs = new int[] {declared};
  }

  /** States the shape of the inputs of one point, such as channels, height and width. */
  public void declareShape(int... sizes) {
    inputs = sizes.clone();
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
    requireNumbers(place, w, b);
    AffineForm[] rows = new AffineForm[b.length];
    int[] all = IntStream.range(0, columns).toArray();
    for (int row = 0; row < rows.length; row++) {
      double[] values = Arrays.copyOfRange(w, row * columns, (row + 1) * columns);
      rows[row] = AffineForm.of(all, values, b[row]);
    }
    AffineRun run = AffineRun.map(place, isZero(b));
    Shape shape = Shape.of(rows.length);
    steps.add(
        Step.affine(place, "linear", columns, run, (compiler, x) -> compiler.map(x, shape, rows)));
  }

  private void requireNumbers(String place, double[] w, double[] b) throws NetworkFormatException {
    requireFinite(place, "weight", w);
    requireFinite(place, "bias", b);
    weights += Arrays.stream(w).filter(value -> value != 0).count();
    requireFewWeights(file, weights);
  }

  private static boolean isZero(double[] values) {
    return Arrays.stream(values).allMatch(value -> value == 0);
  }

  /** Adds x ↦ x + t; {@code shifts} holds one number per feature, or one for all. */
  public void shift(String place, double[] shifts) throws NetworkFormatException {
    scale(place, new double[] {1}, shifts);
  }

  /**
   * Adds x ↦ s·x + t, feature by feature; an array of one number stands for all features, one with
   * a number for each channel of a tensor for all features of the channel.
   */
  public void scale(String place, double[] factors, double[] shifts) throws NetworkFormatException {
    scale(place, factors, shifts, false);
  }

  /**
   * As {@link #scale(String, double[], double[])}.
   *
   * @param rounded whether the numbers were computed and rounded, and not merely read
   */
  public void scale(String place, double[] factors, double[] shifts, boolean rounded)
      throws NetworkFormatException {
    if (factors.length != shifts.length && factors.length != 1 && shifts.length != 1) {
      throw file.refusal(
          place + " has " + factors.length + " factors and " + shifts.length + " summands");
    }
    requireFinite(place, "factor", factors);
    requireFinite(place, "summand", shifts);
    boolean shift = Arrays.stream(factors).allMatch(factor -> factor == 1);
    scale(place, AffineRun.scaling(place, shift, rounded), exact(factors), exact(shifts));
  }

  /**
   * Adds x ↦ s·x + t with numbers that need not be doubles, such as those of a division; the arrays
   * are as in {@link #scale(String, double[], double[])}.
   */
  public void scale(String place, Rational[] factors, Rational[] shifts) {
    scale(place, AffineRun.scaling(place, false, false), factors, shifts);
  }

  private void scale(String place, AffineRun run, Rational[] factors, Rational[] shifts) {
    featurewise(
        place,
        "scaling",
        run,
        Math.max(factors.length, shifts.length),
        (i, feature) ->
            AffineForm.of(
                new int[] {i},
                new Rational[] {factors[factors.length == 1 ? 0 : feature]},
                shifts[shifts.length == 1 ? 0 : feature]));
  }

  private static Rational[] exact(double[] numbers) {
    return Arrays.stream(numbers).mapToObj(Rational::of).toArray(Rational[]::new);
  }

  /** Adds a batch normalisation, one per feature or per channel of a tensor. */
  void normalize(String place, List<Normalization> features) {
    featurewise(
        place,
        "normalisation",
        AffineRun.normalization(place),
        features.size(),
        (i, feature) -> features.get(feature).of(i));
  }

  private void featurewise(
      String place, String type, AffineRun run, int width, FeatureSteps.Row row) {
    int taken = inputs.length > 1 ? 0 : width; // of a tensor a number may stand for a channel
    steps.add(FeatureSteps.affine(place, type, run, width, width == 1 ? 0 : taken, row));
  }

  /** Adds a ReLU. */
  public void relu(String place) {
    steps.add(Step.kink(place, "ReLU", (compiler, x) -> new Kinks(compiler).relu(x)));
  }

  /** Adds x for x &gt; 0 and αx for x ≤ 0. */
  public void leaky(String place, double alpha) {
    steps.add(Step.kink(place, "leaky ReLU", (compiler, x) -> new Kinks(compiler).leaky(x, alpha)));
  }

  /** Adds a leaky ReLU with one slope for all features, one per feature or one per channel. */
  public void prelu(String place, double[] slopes) throws NetworkFormatException {
    requireFinite(place, "slope", slopes);
    steps.add(FeatureSteps.prelu(place, slopes));
  }

  /** Adds |x|. */
  public void abs(String place) {
    steps.add(Step.kink(place, "absolute value", (compiler, x) -> new Kinks(compiler).abs(x)));
  }

  /** Adds min(max(x, low), high); an end may be infinite. */
  public void clip(String place, double low, double high) {
    steps.add(Step.kink(place, "clip", (compiler, x) -> new Kinks(compiler).clip(x, low, high)));
  }

  /** Adds min(max(factor · x + summand, 0), 1). */
  public void hardSigmoid(String place, double factor, double summand) {
    steps.add(
        Step.kink(
            place,
            "hard sigmoid",
            (compiler, x) -> new Kinks(compiler).hardSigmoid(x, factor, summand)));
  }

  /**
   * Adds a convolution of a tensor [channels, …].
   *
   * @param w [outputs, channels / groups, window] in row-major order
   * @param b a number for each output channel
   */
  public void convolution(String place, Sliding sliding, int groups, double[] w, double[] b)
      throws NetworkFormatException {
    requireNumbers(place, w, b);
    AffineRun run = AffineRun.map(place, isZero(b));
    steps.add(TensorSteps.convolution(place, run, sliding, groups, w, b));
  }

  /**
   * Adds a transposed convolution of a tensor [channels, …].
   *
   * @param extra how much longer the result is made at the end, along each axis
   * @param w [channels, outputs / groups, window] in row-major order
   * @param b a number for each output channel
   */
  public void transposedConvolution(
      String place, Sliding sliding, int[] extra, int groups, double[] w, double[] b)
      throws NetworkFormatException {
    requireNumbers(place, w, b);
    AffineRun run = AffineRun.map(place, isZero(b));
    steps.add(TensorSteps.transposedConvolution(place, run, sliding, extra, groups, w, b));
  }

  /** Adds the maximum of each window of each channel of a tensor [channels, …]. */
  public void maxPool(String place, Sliding sliding) {
    steps.add(TensorSteps.maxPool(place, sliding));
  }

  /**
   * Adds the average of each window of each channel of a tensor [channels, …].
   *
   * @param countPadding whether places in the padding count as zeros
   */
  public void averagePool(String place, Sliding sliding, boolean countPadding) {
    steps.add(TensorSteps.averagePool(place, sliding, countPadding));
  }

  /** Gives the elements another shape of as many, in row-major order. */
  public void reshape(String place, int... sizes) {
    steps.add(Step.move(place, "reshape", (compiler, x) -> x.reshaped(Shape.of(sizes))));
  }

  /** Makes a vector of the elements, in row-major order. */
  public void flatten(String place) {
    steps.add(Step.move(place, "flatten", (compiler, x) -> x.reshaped(Shape.of(x.count()))));
  }

  /** Permutes the axes: axis {@code i} of the result is axis {@code order[i]}. */
  public void permute(String place, int... order) {
    steps.add(
        Step.move(
            place,
            "permute",
            (compiler, x) -> compiler.select(x, Selection.transposed(x.shape(), order), 0)));
  }

  /** Adds zeros around the elements, along each axis before the first and after the last. */
  public void pad(String place, int[] before, int[] after) {
    steps.add(
        Step.move(
            place,
            "pad",
            (compiler, x) -> compiler.select(x, Selection.padded(x.shape(), before, after), 0)));
  }

  /** Whether the last step so far is a ReLU. */
  public boolean endsInRelu() {
    return !steps.isEmpty() && steps.get(steps.size() - 1).type.equals("ReLU");
  }

  /** Adds a sentence for the user. */
  public void notice(String sentence) {
    notices.add(sentence);
  }

  /**
   * Tells that an activation at the end was dropped.
   *
   * @param end what it is and that it was dropped, the beginning of a sentence
   * @param kinks whether it has kinks of its own, as a HardSigmoid has
   */
  public void tellDropped(String end, boolean kinks) {
    notice(
        end
            + (kinks
                ? "; it never decreases, and its own kinks are left out like those of a classifier"
                : "; it moves no boundary between regions"));
  }

  /**
   * The network.
   *
   * @param format the name of the format
   * @throws NetworkFormatException when two layers do not fit or there is no kink between them
   */
  public ImportedNetwork build(String format) throws NetworkFormatException {
    return new ChainBuilder(file, steps, inputs, notices).build(format);
  }

  static void requireFewWeights(SourceFile file, long weights) throws NetworkFormatException {
    NetworkCompiler.requireFewWeights(file, weights);
  }

  private void requireFinite(String place, String what, double[] values)
      throws NetworkFormatException {
    requireFinite(file, place, what, values);
  }

  static void requireFinite(SourceFile file, String place, String what, double[] values)
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
