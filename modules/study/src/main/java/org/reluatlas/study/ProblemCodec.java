package org.reluatlas.study;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
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
import org.reluatlas.polyhedra.OutputMeaning;
import org.reluatlas.task.ExplainedException;

/**
 * A problem as bytes, weights to the last bit: network, points and domain as they are decomposed,
 * the slice in words, the notices, and which level of which output is asked about. No bytes at all
 * stand for no problem. Version 2 has the slice at the end, which version 1 did not know, version 3
 * the notices after it and units of all kinds, and version 4 output and level.
 */
public final class ProblemCodec {

  /** How many hexadecimal digits a digest has: 16 of 64 tell all problems of a user apart. */
  public static final int DIGITS = 16;

  private static final int NONE = -1;
  private static final byte[] MAGIC = {'R', 'e', 'L', 'U'};
  private static final int VERSION = 4;

  /** So many numbers are read before more room is made for them: lengths are not trusted. */
  private static final int CHUNK = 1 << 16;

  private ProblemCodec() {}

  /** Writes a problem, without what it was made from. */
  public static void write(Problem problem, DataOutputStream out) throws IOException {
    out.write(MAGIC);
    out.writeInt(VERSION);
    out.writeUTF(problem.name());
    out.writeUTF(problem.adjacency().name());
    out.writeLong(problem.maxCells());
    NetworkCodec.write(problem.network(), out);
    for (int axis = 0; axis < problem.domain().dimension(); axis++) {
      out.writeDouble(problem.domain().low(axis));
      out.writeDouble(problem.domain().high(axis));
    }
    writePoints(problem.points(), out);
    out.writeBoolean(problem.slice().isPresent());
    if (problem.slice().isPresent()) {
      out.writeInt(problem.slice().get().inputs());
      out.writeUTF(problem.slice().get().description());
    }
    writeNames(problem.notices(), out);
    writeOutputs(problem.outputs(), out);
  }

  private static void writeOutputs(OutputMeaning outputs, DataOutputStream out) throws IOException {
    out.writeInt(outputs.chosenOutput().orElse(NONE));
    out.writeBoolean(outputs.givenLevel().isPresent());
    if (outputs.givenLevel().isPresent()) {
      out.writeDouble(outputs.givenLevel().get());
    }
  }

  /**
   * The first digits of the SHA-256 of a problem, in hexadecimal.
   *
   * @param more whatever else tells it from others, such as the path of its file
   */
  public static String digest(Problem problem, String... more) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      OutputStream digesting = new DigestOutputStream(OutputStream.nullOutputStream(), sha);
      try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(digesting))) {
        write(problem, out);
        for (String text : more) {
          out.writeUTF(text);
        }
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
  public static Problem read(DataInputStream in) throws IOException {
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

  private static Problem readAfter(byte[] magic, DataInputStream in) throws IOException {
    int version = in.readInt();
    if (!Arrays.equals(magic, MAGIC) || version < 1 || version > VERSION) {
      throw new IOException("version " + version + " of ReLU Atlas' data, not 1 to " + VERSION);
    }
    String name = in.readUTF();
    DualGraph.Adjacency adjacency = DualGraph.Adjacency.valueOf(in.readUTF());
    long maxCells = in.readLong();
    ReluNetwork network = version > 2 ? NetworkCodec.read(in) : readReluNetwork(in);
    double[] low = new double[network.inputs()];
    double[] high = new double[network.inputs()];
    for (int axis = 0; axis < low.length; axis++) {
      low[axis] = in.readDouble();
      high[axis] = in.readDouble();
    }
    LabeledPoints points = readPoints(network.inputs(), in);
    ProblemSlice slice =
        version > 1 && in.readBoolean() ? new ProblemSlice(in.readInt(), in.readUTF()) : null;
    List<String> notices = version > 2 ? readNames(in) : List.of();
    OutputMeaning outputs =
        version > 3 ? readOutputs(network, points, in) : OutputMeaning.usual(network, points);
    ProblemInput input = new ProblemInput(network, outputs, points, slice, notices);
    return new Problem(name, input, Box.of(low, high), adjacency, maxCells, null);
  }

  private static OutputMeaning readOutputs(
      ReluNetwork network, LabeledPoints points, DataInputStream in) throws IOException {
    int chosen = in.readInt();
    Double level = in.readBoolean() ? Double.valueOf(in.readDouble()) : null;
    try {
      return OutputMeaning.of(network, points, chosen == NONE ? null : (Integer) chosen, level);
    } catch (ExplainedException e) {
      throw new IOException("output and level contradict the network", e);
    }
  }

  /** The network of versions 1 and 2, whose units are ReLU. */
  private static ReluNetwork readReluNetwork(DataInputStream in) throws IOException {
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
