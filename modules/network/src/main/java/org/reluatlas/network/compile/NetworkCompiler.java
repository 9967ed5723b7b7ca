package org.reluatlas.network.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.reluatlas.network.AffineForm;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.HiddenLayer;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.network.SourceFile;

/**
 * Makes a network of operations on {@link Signal signals}, in the order in which they come.
 *
 * <ul>
 *   <li>An operation that kinks makes one neuron of the next hidden layer for each element, in
 *       row-major order, also for an element that is a number.
 *   <li>An affine operation is put into the functions that the elements are, unless that makes many
 *       more coefficients than both have apart ({@link Substitution}). Then the elements before it
 *       are carried by units that only pass.
 *   <li>A value that is needed in a deeper layer is carried there layer by layer: its elements, or
 *       the units that they are functions of where these are fewer. The same value is carried once.
 * </ul>
 *
 * <p>Everything is exact. Time and memory go with the coefficients that are not 0. Not for several
 * threads at once.
 */
public final class NetworkCompiler {

  /** More weights than this can neither be held comfortably nor be decomposed. */
  public static final long MOST_WEIGHTS = 1L << 24;

  private final SourceFile file;
  private final int inputs;
  private final List<UnitLayer> layers = new ArrayList<>();
  private final IdentityHashMap<Signal, Signal> carried = new IdentityHashMap<>();
  private final IdentityHashMap<Signal, Boolean> shared = new IdentityHashMap<>();
  private long weights;
  private Growth told = Growth.NONE;

  /** A compiler for a network with a number of inputs; the file is for refusals. */
  public NetworkCompiler(SourceFile file, int inputs) {
    this.file = file;
    this.inputs = inputs;
  }

  /** The inputs of the network in row-major order. */
  public Signal input(Shape shape) {
    AffineForm[] forms = new AffineForm[shape.count()];
    Arrays.setAll(forms, AffineForm::input);
    return new Signal(0, shape, forms);
  }

  /** A tensor of numbers. */
  public Signal constant(Shape shape, double[] values) {
    return new Signal(
        0, shape, Arrays.stream(values).mapToObj(AffineForm::constant).toArray(AffineForm[]::new));
  }

  /** States that several operations read a value, so that it pays to carry it as it is. */
  public void share(Signal signal) {
    shared.put(signal, true);
  }

  /**
   * Applies an affine map.
   *
   * @param rows for each element of the result a function of the elements of the signal
   * @throws NetworkFormatException when there are more weights than can be held
   */
  public Signal map(Signal signal, Shape shape, AffineForm... rows) throws NetworkFormatException {
    Signal source = current(signal);
    AffineForm[] folded =
        source.isPlain()
            ? rows
            : new Substitution(source, rows, width(source.layer()), shared.containsKey(signal))
                .compute();
    if (folded == null) {
      Signal materialised = lifted(source);
      carried.put(signal, materialised);
      folded = new Substitution(materialised, rows, width(materialised.layer()), false).anyway();
      source = materialised;
    }
    Signal result = new Signal(source.layer(), shape, folded);
    requireFewWeights(file, result.nonzeros());
    return result;
  }

  /** Picks elements; a filling is the number {@code filling}. */
  public Signal select(Signal signal, Selection selection, double filling) {
    Signal source = current(signal);
    AffineForm[] forms = new AffineForm[selection.shape().count()];
    AffineForm constant = AffineForm.constant(filling);
    for (int i = 0; i < forms.length; i++) {
      int from = selection.source(i);
      forms[i] = from == Selection.FILLING ? constant : source.element(from);
    }
    Signal result = new Signal(source.layer(), selection.shape(), forms);
    requireFewWeights(file, result.nonzeros());
    return result;
  }

  /** The elements of several signals, one signal after another, as functions of one layer. */
  public Signal joined(List<Signal> signals) throws NetworkFormatException {
    int deepest = signals.stream().mapToInt(signal -> current(signal).layer()).max().orElse(0);
    List<Signal> level = new ArrayList<>();
    for (Signal signal : signals) {
      level.add(inLayer(signal, deepest));
    }
    AffineForm[] forms =
        level.stream().flatMap(s -> Stream.of(s.elements())).toArray(AffineForm[]::new);
    return new Signal(deepest, Shape.of(forms.length), forms);
  }

  /**
   * Puts each element through a slope left and one right of 0. An element whose two slopes are
   * equal is multiplied and makes no neuron.
   *
   * @param left the slope of each element where it is ≤ 0
   * @param right its slope where it is &gt; 0
   */
  public Signal kink(Signal signal, double[] left, double[] right) throws NetworkFormatException {
    if (Arrays.equals(left, right)) {
      return scaled(signal, left);
    }
    Signal source = current(signal);
    UnitLayer layer = layerAfter(source);
    List<Integer> straight = new ArrayList<>();
    AffineForm[] forms = new AffineForm[source.count()];
    for (int i = 0; i < forms.length; i++) {
      if (left[i] == right[i]) {
        straight.add(i);
      } else {
        weigh(source.element(i));
        forms[i] = AffineForm.input(layer.addNeuron(source.element(i), left[i], right[i]));
      }
    }
    Signal passed = passed(source, left, straight);
    for (int k = 0; k < straight.size(); k++) {
      forms[straight.get(k)] = passed.element(k);
    }
    return new Signal(passed.layer(), source.shape(), forms);
  }

  /** Some elements, each times its factor, in the layer right after that of the source. */
  private Signal passed(Signal source, double[] factors, List<Integer> elements)
      throws NetworkFormatException {
    AffineForm[] rows =
        elements.stream().map(i -> multiple(i, factors[i])).toArray(AffineForm[]::new);
    AffineForm[] scaled = new Substitution(source, rows, width(source.layer()), false).anyway();
    return lifted(new Signal(source.layer(), Shape.of(rows.length), scaled));
  }

  private static AffineForm multiple(int element, double factor) {
    return AffineForm.of(new int[] {element}, new double[] {factor}, 0);
  }

  private Signal scaled(Signal signal, double[] factors) throws NetworkFormatException {
    AffineForm[] rows = new AffineForm[factors.length];
    Arrays.setAll(rows, i -> multiple(i, factors[i]));
    return map(signal, signal.shape(), rows);
  }

  /** Puts all elements through the same two slopes. */
  public Signal kink(Signal signal, double left, double right) throws NetworkFormatException {
    double[] lefts = new double[signal.count()];
    double[] rights = new double[signal.count()];
    Arrays.fill(lefts, left);
    Arrays.fill(rights, right);
    return kink(signal, lefts, rights);
  }

  /** Whether every element is a neuron whose value is nowhere negative, as after a ReLU. */
  public boolean isNonNegative(Signal signal) {
    Signal source = current(signal);
    return source.layer() > 0
        && source.isSelection()
        && Arrays.stream(source.elements())
            .allMatch(
                form ->
                    form.isInput() && layers.get(source.layer() - 1).isNonNegative(form.column(0)));
  }

  /** Whether every element is one of the inputs. */
  public boolean isInput(Signal signal) {
    return current(signal).layer() == 0
        && Arrays.stream(current(signal).elements()).allMatch(AffineForm::isInput);
  }

  /** Whether no element depends on an input. */
  static boolean isConstant(Signal signal) {
    return Arrays.stream(signal.elements()).allMatch(AffineForm::isConstant);
  }

  /** The signal as functions of the units of the next layer, where they are carried to. */
  Signal lifted(Signal source) throws NetworkFormatException {
    UnitLayer next = layerAfter(source);
    Carrying carrying = new Carrying(source, next);
    AffineForm[] forms = carrying.forms();
    for (AffineForm row : carrying.newRows()) {
      weigh(row);
    }
    return new Signal(source.layer() + 1, source.shape(), forms);
  }

  /** The signal in a layer that is as deep or deeper. */
  private Signal inLayer(Signal signal, int layer) throws NetworkFormatException {
    Signal source = current(signal);
    while (source.layer() < layer) {
      source = lifted(source);
    }
    return source;
  }

  private Signal current(Signal signal) {
    return carried.getOrDefault(signal, signal);
  }

  private UnitLayer layerAfter(Signal source) {
    if (source.layer() == layers.size()) {
      layers.add(new UnitLayer());
    }
    return layers.get(source.layer());
  }

  private int width(int layer) {
    return layer == 0 ? inputs : layers.get(layer - 1).units();
  }

  private void weigh(AffineForm row) throws NetworkFormatException {
    weights += row.size() + 1L;
    requireFewWeights(file, weights);
  }

  /** Refuses a network with too many weights. */
  public static void requireFewWeights(SourceFile file, long weights)
      throws NetworkFormatException {
    if (weights > MOST_WEIGHTS) {
      throw file.refusal(
          String.format(
              "the network would have more than %,d weights, which is beyond what ReLU Atlas can"
                  + " decompose; use a smaller network",
              MOST_WEIGHTS));
    }
  }

  /** The units that were made since this was last asked. */
  public Growth growth() {
    Growth all = Growth.of(layers);
    Growth news = all.since(told);
    told = all;
    return news;
  }

  /** The number of neurons so far. */
  public int neurons() {
    return layers.stream().mapToInt(UnitLayer::neurons).sum();
  }

  /** The number of units so far that only pass. */
  public int passingUnits() {
    return layers.stream().mapToInt(UnitLayer::passingUnits).sum();
  }

  /**
   * The network whose outputs are the elements of a signal, in row-major order.
   *
   * @throws NetworkFormatException when there is no neuron
   */
  public ReluNetwork build(Signal output) throws NetworkFormatException {
    if (neurons() == 0) {
      throw file.refusal(
          "there is no ReLU between its layers, so the network is one affine map and has a single"
              + " region; save a network with ReLU layers");
    }
    Signal last = inLayer(output, layers.size());
    List<HiddenLayer> hidden = new ArrayList<>();
    int[] numbers = null;
    for (UnitLayer layer : layers) {
      hidden.add(layer.build(hidden.isEmpty() ? inputs : numbers.length, numbers));
      numbers = layer.finalNumbers();
    }
    AffineForm[] rows = new AffineForm[last.count()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = Renumbering.of(last.element(i), numbers);
    }
    requireFewWeights(file, weights + last.nonzeros());
    return new ReluNetwork(hidden, new AffineLayer(numbers.length, rows));
  }
}
