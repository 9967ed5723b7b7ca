package org.reluatlas.network.nnet;

import org.reluatlas.network.ImportedNetwork;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.Rational;
import org.reluatlas.network.SourceFile;
import org.reluatlas.network.assembly.LayerChain;

/**
 * Reads the numbers in their order: sizes; widths; a flag of no use; minima and maxima of the
 * inputs; means and ranges of the inputs and, as a last number each, of all outputs; then for each
 * layer its weights row by row and its biases. Up to the layers each of these is a line.
 */
final class NnetParser {

  private static final int MOST_LAYERS = 10_000;

  private final SourceFile file;
  private final NnetNumbers numbers;
  private final LayerChain chain;

  NnetParser(SourceFile file, String text) {
    this.file = file;
    this.numbers = new NnetNumbers(file, text);
    this.chain = new LayerChain(file);
  }

  ImportedNetwork parse(String format) throws NetworkFormatException {
    double[] sizes = line("the line of sizes", 4);
    int layers = numbers.size("the number of layers", sizes[0], MOST_LAYERS);
    int inputs = numbers.size("the number of inputs", sizes[1]);
    int outputs = numbers.size("the number of outputs", sizes[2]);
    double[] given = line("the line of widths", layers + 1);
    int[] widths = new int[layers + 1];
    for (int i = 0; i <= layers; i++) {
      widths[i] = numbers.size("width " + i, given[i]);
    }
    if (widths[0] != inputs || widths[layers] != outputs) {
      throw file.refusal(
          String.format(
              "says that it has %d inputs and %d outputs, but the widths of its layers are %d"
                  + " and %d there; write it again",
              inputs, outputs, widths[0], widths[layers]));
    }
    line("the flag after the widths", 1);
    double[] lows = optionalLine("the line of minima", inputs);
    double[] highs = optionalLine("the line of maxima", inputs);
    double[] means = optionalLine("the line of means", inputs + 1);
    double[] ranges = optionalLine("the line of ranges", inputs + 1);
    if (means != null && ranges != null) {
      normalize(inputs, means, ranges);
    }
    for (int i = 0; i < layers; i++) {
      String place = "layer " + (i + 1);
      double[] weights = numbers.next("a weight of " + place, (long) widths[i] * widths[i + 1]);
      chain.affine(place, widths[i], weights, numbers.next("a bias of " + place, widths[i + 1]));
      if (i < layers - 1) {
        chain.relu("the ReLU after " + place);
      }
    }
    numbers.requireEnd();
    if (means != null && ranges != null && (ranges[inputs] != 1 || means[inputs] != 0)) {
      chain.scale(
          "the scaling of the outputs",
          new double[] {ranges[inputs]},
          new double[] {means[inputs]},
          false);
    }
    if (lows != null && highs != null) {
      chain.notice(
          "Programs that run this file move inputs into their bounds first, which is left out here:"
              + " stay in the box "
              + NnetNumbers.box(lows, highs, inputs));
    }
    return chain.build(format);
  }

  /** The numbers of a line; some programs write more than are used. */
  private double[] line(String what, int count) throws NetworkFormatException {
    return requireMany(what, numbers.line(what), count);
  }

  private double[] requireMany(String what, double[] line, int count)
      throws NetworkFormatException {
    if (line.length < count) {
      throw file.refusal(
          String.format("%s has %d numbers, but %d are needed", what, line.length, count));
    }
    return line;
  }

  /** The numbers of a line; null when a single 0 stands there, as where nothing is scaled. */
  private double[] optionalLine(String what, int count) throws NetworkFormatException {
    double[] line = numbers.line(what);
    return line.length == 1 && line[0] == 0 ? null : requireMany(what, line, count);
  }

  /** Appends x ↦ (x − mean) / range, whose numbers are quotients and stay exact. */
  private void normalize(int inputs, double[] means, double[] ranges)
      throws NetworkFormatException {
    Rational[] factors = new Rational[inputs];
    Rational[] shifts = new Rational[inputs];
    boolean identity = true;
    for (int i = 0; i < inputs; i++) {
      if (!(ranges[i] > 0)) {
        throw file.refusal(
            "range " + (i + 1) + " of the inputs is " + ranges[i] + ", which must be above 0");
      }
      factors[i] = Rational.of(ranges[i]).reciprocal();
      shifts[i] = Rational.of(-means[i]).times(factors[i]);
      identity &= ranges[i] == 1 && means[i] == 0;
    }
    if (!identity) {
      chain.scale("the scaling of the inputs", factors, shifts);
    }
  }
}
