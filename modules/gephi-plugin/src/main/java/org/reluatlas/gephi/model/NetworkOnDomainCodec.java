package org.reluatlas.gephi.model;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.LabeledPoints;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.DualGraph;

/**
 * A network on its domain as bytes, weights to the last bit. Nothing at all stands for none.
 * Version 2 has the slice at the end, which version 1 did not know.
 */
final class NetworkOnDomainCodec {

  /** How many hexadecimal digits a digest has: no two of a person's networks share them. */
  private static final int DIGITS = 16;

  private static final byte[] MAGIC = {'R', 'e', 'L', 'U'};
  private static final int VERSION = 2;

  /** So many numbers are read before more room is made for them: lengths are not trusted. */
  private static final int CHUNK = 1 << 16;

  private NetworkOnDomainCodec() {}

  static void write(NetworkOnDomain origin, DataOutputStream out) throws IOException {
    out.write(MAGIC);
    out.writeInt(VERSION);
    out.writeUTF(origin.name());
    out.writeUTF(origin.adjacency().name());
    out.writeLong(origin.maxCells());
    out.writeInt(origin.network().layers().size());
    for (AffineLayer layer : origin.network().layers()) {
      out.writeInt(layer.inputs());
      writeNumbers(layer.weights(), out);
      writeNumbers(layer.biases(), out);
    }
    for (int axis = 0; axis < origin.domain().dimension(); axis++) {
      out.writeDouble(origin.domain().low(axis));
      out.writeDouble(origin.domain().high(axis));
    }
    writePoints(origin.points(), out);
    out.writeBoolean(origin.slice().isPresent());
    if (origin.slice().isPresent()) {
      out.writeInt(origin.slice().get().inputs());
      out.writeUTF(origin.slice().get().description());
    }
  }

  /** The first digits of the SHA-256 of all that is written, and of a file's path. */
  static String digest(NetworkOnDomain origin, Path file) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      OutputStream digesting = new DigestOutputStream(OutputStream.nullOutputStream(), sha);
      try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(digesting))) {
        write(origin, out);
        out.writeUTF(file.toAbsolutePath().normalize().toString());
      }
      return String.format("%064x", new BigInteger(1, sha.digest())).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has SHA-256
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void writeNumbers(double[] numbers, DataOutputStream out) throws IOException {
    out.writeInt(numbers.length);
    for (double number : numbers) {
      out.writeDouble(number);
    }
  }

  private static void writePoints(LabeledPoints points, DataOutputStream out) throws IOException {
    double[] coordinates = new double[points.size() * points.dimension()];
    double[] labels = new double[points.size() > 0 && points.hasLabels() ? points.size() : 0];
    for (int i = 0; i < points.size(); i++) {
      System.arraycopy(points.point(i), 0, coordinates, i * points.dimension(), points.dimension());
    }
    for (int i = 0; i < labels.length; i++) {
      labels[i] = points.label(i);
    }
    writeNumbers(coordinates, out);
    writeNumbers(labels, out);
    writeNames(points.classNames(), out);
    writeNames(points.featureNames(), out);
    for (int i = 0; i < points.size(); i++) {
      out.writeBoolean(points.isTraining(i));
    }
  }

  private static void writeNames(List<String> names, DataOutputStream out) throws IOException {
    out.writeInt(names.size());
    for (String name : names) {
      out.writeUTF(name);
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @return null when there is nothing to read
   * @throws IOException when it is damaged or of a later version
   * @throws IllegalArgumentException when it contradicts itself
   */
  static NetworkOnDomain read(DataInputStream in) throws IOException {
    byte[] magic = in.readNBytes(MAGIC.length);
    if (magic.length == 0) {
      return null;
    }
    try {
      return readAfter(magic, in);
    } catch (EOFException e) {
      throw new IOException("it ends too early", e);
    }
  }

  private static NetworkOnDomain readAfter(byte[] magic, DataInputStream in) throws IOException {
    int version = in.readInt();
    if (!Arrays.equals(magic, MAGIC) || version < 1 || version > VERSION) {
      throw new IOException("version " + version + " of ReLU Atlas' data, not 1 to " + VERSION);
    }
    String name = in.readUTF();
    DualGraph.Adjacency adjacency = DualGraph.Adjacency.valueOf(in.readUTF());
    long maxCells = in.readLong();
    ReluNetwork network = readNetwork(in);
    double[] low = new double[network.inputs()];
    double[] high = new double[network.inputs()];
    for (int axis = 0; axis < low.length; axis++) {
      low[axis] = in.readDouble();
      high[axis] = in.readDouble();
    }
    LabeledPoints points = readPoints(network.inputs(), in);
    NetworkOnDomain origin =
        new NetworkOnDomain(name, network, Box.of(low, high), points, adjacency, maxCells);
    return version > 1 && in.readBoolean()
        ? origin.onSlice(new SliceOfInputs(in.readInt(), in.readUTF()))
        : origin;
  }

  private static ReluNetwork readNetwork(DataInputStream in) throws IOException {
    List<AffineLayer> layers = new ArrayList<>();
    int count = in.readInt();
    for (int layer = 0; layer < count; layer++) {
      layers.add(new AffineLayer(in.readInt(), readNumbers(in), readNumbers(in)));
    }
    return new ReluNetwork(layers);
  }

  private static double[] readNumbers(DataInputStream in) throws IOException {
    int count = readCount(in);
    double[] numbers = new double[Math.min(count, CHUNK)];
    for (int i = 0; i < count; i++) {
      if (i == numbers.length) {
        numbers = Arrays.copyOf(numbers, (int) Math.min(count, 2L * numbers.length));
      }
      numbers[i] = in.readDouble();
    }
    return numbers;
  }

  private static int readCount(DataInputStream in) throws IOException {
    int count = in.readInt();
    if (count < 0) {
      throw new IOException("a length is negative");
    }
    return count;
  }

  private static LabeledPoints readPoints(int dimension, DataInputStream in) throws IOException {
    double[] coordinates = readNumbers(in);
    double[] labels = readNumbers(in);
    List<String> classNames = readNames(in);
    List<String> featureNames = readNames(in);
    boolean[] training = new boolean[coordinates.length / dimension];
    for (int i = 0; i < training.length; i++) {
      training[i] = in.readBoolean();
    }
    return new LabeledPoints(dimension, coordinates, labels, classNames, training, featureNames);
  }

  private static List<String> readNames(DataInputStream in) throws IOException {
    List<String> names = new ArrayList<>();
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      names.add(in.readUTF());
    }
    return names;
  }
}
