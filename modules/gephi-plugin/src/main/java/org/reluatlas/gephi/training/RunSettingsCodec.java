package org.reluatlas.gephi.training;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.reluatlas.network.SliceSpecification;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.DualGraph;
import org.reluatlas.study.Problem;
import org.reluatlas.study.ProblemSettings;

/** The settings of a run as bytes. */
final class RunSettingsCodec {

  private RunSettingsCodec() {}

  static void write(RunSettings settings, DataOutputStream out) throws IOException {
    out.writeUTF(settings.folder().toString());
    out.writeUTF(settings.losses().map(Path::toString).orElse(""));
    out.writeUTF(settings.epochs());
    out.writeInt(settings.trials());
    out.writeLong(settings.seed());
    out.writeInt(settings.minLifetime().orElse(0));
    ProblemSettings question = settings.question();
    out.writeUTF(question.file().toString());
    out.writeUTF(question.pointsFile() == null ? "" : question.pointsFile().toString());
    out.writeUTF(question.label() == null ? "" : question.label());
    out.writeUTF(question.slice().toString());
    out.writeDouble(question.margin() == null ? Double.NaN : question.margin());
    out.writeUTF(question.adjacency().name());
    out.writeLong(question.maxCells());
    Box box = question.box();
    out.writeInt(box == null ? 0 : box.dimension());
    for (int axis = 0; box != null && axis < box.dimension(); axis++) {
      out.writeDouble(box.low(axis));
      out.writeDouble(box.high(axis));
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException when it ends too early
   * @throws IllegalArgumentException when it contradicts itself
   */
  static RunSettings read(DataInputStream in) throws IOException {
    Path folder = Path.of(in.readUTF());
    Path losses = path(in.readUTF());
    String epochs = in.readUTF();
    int trials = in.readInt();
    long seed = in.readLong();
    int minLifetime = in.readInt();
    ProblemSettings question = Problem.of(Path.of(in.readUTF())).points(path(in.readUTF()));
    String label = in.readUTF();
    SliceSpecification slice = SliceSpecification.parse(in.readUTF());
    double margin = in.readDouble();
    question =
        question
            .label(label.isEmpty() ? null : label)
            .slice(slice)
            .margin(Double.isNaN(margin) ? null : margin)
            .adjacency(DualGraph.Adjacency.valueOf(in.readUTF()))
            .maxCells(in.readLong());
    return RunSettings.of(folder, question.box(readBox(in)))
        .losses(losses)
        .epochs(epochs)
        .trials(trials, seed)
        .minLifetime(minLifetime);
  }

  private static Path path(String text) {
    return text.isEmpty() ? null : Path.of(text);
  }

  private static Box readBox(DataInputStream in) throws IOException {
    int dimension = in.readInt();
    if (dimension == 0) {
      return null;
    }
    double[] low = new double[dimension];
    double[] high = new double[dimension];
    for (int axis = 0; axis < dimension; axis++) {
      low[axis] = in.readDouble();
      high[axis] = in.readDouble();
    }
    return Box.of(low, high);
  }
}
