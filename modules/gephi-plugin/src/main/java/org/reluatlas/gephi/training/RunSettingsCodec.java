package org.reluatlas.gephi.training;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.reluatlas.network.OtherInputs;
import org.reluatlas.network.SliceSpecification;
import org.reluatlas.polyhedra.DualGraph;
import org.reluatlas.polyhedra.Intervals;
import org.reluatlas.study.Problem;
import org.reluatlas.study.ProblemSettings;

/** The settings of a run as bytes. */
final class RunSettingsCodec {

  private static final int NONE = -1;

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
    Intervals intervals = question.intervals();
    out.writeInt(intervals == null ? 0 : intervals.dimension());
    for (int axis = 0; intervals != null && axis < intervals.dimension(); axis++) {
      out.writeDouble(intervals.low(axis));
      out.writeDouble(intervals.high(axis));
    }
    out.writeUTF(question.at().toString());
    out.writeUTF(question.vnnlib() == null ? "" : question.vnnlib().toString());
    out.writeUTF(question.part() == null ? "" : question.part());
    out.writeBoolean(question.isLowest());
    out.writeInt(question.output() == null ? NONE : question.output());
    out.writeDouble(question.level() == null ? Double.NaN : question.level());
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param version 1 ends with the intervals of the domain, 2 with whether the class is the lowest
   *     output
   * @throws IOException when it ends too early
   * @throws IllegalArgumentException when it contradicts itself
   */
  static RunSettings read(int version, DataInputStream in) throws IOException {
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
    question = question.intervals(readIntervals(in));
    if (version > 1) {
      question = question.at(OtherInputs.parse(in.readUTF())).vnnlib(path(in.readUTF()));
      String part = in.readUTF();
      question = question.part(part.isEmpty() ? null : part).lowest(in.readBoolean());
    }
    if (version > 2) {
      int output = in.readInt();
      double level = in.readDouble();
      question =
          question
              .output(output == NONE ? null : (Integer) output)
              .level(Double.isNaN(level) ? null : (Double) level);
    }
    return RunSettings.of(folder, question)
        .losses(losses)
        .epochs(epochs)
        .trials(trials, seed)
        .minLifetime(minLifetime);
  }

  private static Path path(String text) {
    return text.isEmpty() ? null : Path.of(text);
  }

  private static Intervals readIntervals(DataInputStream in) throws IOException {
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
    return Intervals.of(low, high);
  }
}
