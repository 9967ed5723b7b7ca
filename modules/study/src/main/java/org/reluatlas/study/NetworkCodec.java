package org.reluatlas.study;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.reluatlas.network.AffineForm;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.HiddenLayer;
import org.reluatlas.network.Rational;
import org.reluatlas.network.ReluNetwork;

/**
 * Writes networks to bytes and reads them again, number by number as they are: doubles, and
 * rationals where a number is no double. Weights that are 0 are left out.
 */
final class NetworkCodec {

  /** A network that is decomposed has far fewer inputs: 3^inputs is less than its cells. */
  private static final int MOST_INPUTS = 1 << 12;

  private NetworkCodec() {}

  static void write(ReluNetwork network, DataOutputStream out) throws IOException {
    out.writeInt(network.hiddenLayers());
    for (int l = 0; l < network.hiddenLayers(); l++) {
      HiddenLayer layer = network.hidden(l);
      write(layer.map(), out);
      out.writeInt(layer.neurons());
      for (int i = 0; i < layer.neurons(); i++) {
        out.writeDouble(layer.leftSlope(i));
        out.writeDouble(layer.rightSlope(i));
      }
    }
    write(network.output(), out);
  }

  private static void write(AffineLayer layer, DataOutputStream out) throws IOException {
    out.writeInt(layer.inputs());
    out.writeInt(layer.outputs());
    for (int row = 0; row < layer.outputs(); row++) {
      AffineForm form = layer.row(row);
      out.writeBoolean(form.isExact());
      out.writeInt(form.size());
      for (int k = 0; k < form.size(); k++) {
        out.writeInt(form.column(k));
        write(form.value(k), form.isExact() ? null : form.exactValue(k), out);
      }
      write(form.constant(), form.isExact() ? null : form.exactConstant(), out);
    }
  }

  private static void write(double value, Rational exact, DataOutputStream out) throws IOException {
    if (exact == null) {
      out.writeDouble(value);
    } else {
      write(exact.numerator(), out);
      write(exact.divisor(), out);
      out.writeInt(exact.exponent());
    }
  }

  private static void write(BigInteger number, DataOutputStream out) throws IOException {
    byte[] bytes = number.toByteArray();
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException when it is damaged
   * @throws IllegalArgumentException when it contradicts itself
   */
  static ReluNetwork read(DataInputStream in) throws IOException {
    List<HiddenLayer> hidden = new ArrayList<>();
    int count = in.readInt();
    int inputs = MOST_INPUTS;
    for (int l = 0; l < count; l++) {
      AffineLayer map = readLayer(inputs, in);
      inputs = map.outputs();
      int neurons = in.readInt();
      if (neurons < 0 || neurons > map.outputs()) {
        throw new IOException(neurons + " neurons of " + map.outputs() + " units");
      }
      double[] left = new double[neurons];
      double[] right = new double[neurons];
      for (int i = 0; i < neurons; i++) {
        left[i] = in.readDouble();
        right[i] = in.readDouble();
      }
      hidden.add(new HiddenLayer(map, left, right));
    }
    return new ReluNetwork(hidden, readLayer(inputs, in));
  }

  /** Reads an affine map of at most so many inputs; lengths are not trusted. */
  private static AffineLayer readLayer(int mostInputs, DataInputStream in) throws IOException {
    int inputs = in.readInt();
    int outputs = in.readInt();
    if (inputs < 1 || inputs > mostInputs) {
      throw new IOException("a layer takes " + inputs + " inputs, not 1 to " + mostInputs);
    }
    List<AffineForm> rows = new ArrayList<>();
    for (int row = 0; row < outputs; row++) {
      rows.add(readForm(inputs, in));
    }
    return new AffineLayer(inputs, rows.toArray(new AffineForm[0]));
  }

  private static AffineForm readForm(int inputs, DataInputStream in) throws IOException {
    boolean exact = in.readBoolean();
    int size = in.readInt();
    if (size < 0 || size > inputs) {
      throw new IOException(size + " weights of " + inputs + " inputs");
    }
    int[] columns = new int[Math.min(size, 1 << 16)];
    List<Rational> values = new ArrayList<>();
    for (int k = 0; k < size; k++) {
      columns = k < columns.length ? columns : Arrays.copyOf(columns, Math.min(size, 2 * k));
      columns[k] = in.readInt();
      values.add(readNumber(exact, in));
      if (columns[k] < 0 || columns[k] >= inputs) {
        throw new IOException("there is no input " + columns[k] + " of " + inputs);
      }
    }
    return AffineForm.of(columns, values.toArray(new Rational[0]), readNumber(exact, in));
  }

  private static Rational readNumber(boolean exact, DataInputStream in) throws IOException {
    if (exact) {
      return Rational.of(in.readDouble());
    }
    BigInteger numerator = readInteger(in);
    BigInteger divisor = readInteger(in);
    int exponent = in.readInt();
    if (divisor.signum() <= 0 || Math.abs((long) exponent) > 1 << 20) {
      throw new IOException("a number is damaged");
    }
    return Rational.of(numerator, divisor).timesPowerOfTwo(exponent);
  }

  private static BigInteger readInteger(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 1 || length > 1 << 16) {
      throw new IOException("a number is damaged");
    }
    return new BigInteger(in.readNBytes(length));
  }
}
