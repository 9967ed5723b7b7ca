package org.reluatlas.evolution;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * What is kept of a finished checkpoint: its measures, its mean Betti curves, the patterns of its
 * regions, and the turnover since the checkpoint before it. Immutable.
 */
final class CheckpointRecord {

  private static final int MAGIC = 0x52454C45; // "RELE"

  private final String key;
  private final Measures measures;
  private final SampledCurves curves;
  private final PatternSet patterns;
  private final String predecessor;
  private final Measures turnover;

  private CheckpointRecord(
      String key,
      Measures measures,
      SampledCurves curves,
      PatternSet patterns,
      String predecessor,
      Measures turnover) {
    this.key = key;
    this.measures = measures;
    this.curves = curves;
    this.patterns = patterns;
    this.predecessor = predecessor;
    this.turnover = turnover;
  }

  /** A checkpoint that was compared with none. */
  CheckpointRecord(String key, Measures measures, SampledCurves curves, PatternSet patterns) {
    this(key, measures, curves, patterns, "", Turnover.unknown());
  }

  /**
   * The same with the turnover since another checkpoint.
   *
   * @param other its key; empty for none
   */
  CheckpointRecord since(String other, Measures newTurnover) {
    return new CheckpointRecord(key, measures, curves, patterns, other, newTurnover);
  }

  /** What decides all of it but the turnover. */
  String key() {
    return key;
  }

  /** The key of the checkpoint that the turnover is measured against; empty for none. */
  String predecessor() {
    return predecessor;
  }

  /** All measures. */
  Measures measures() {
    return measures.and(turnover);
  }

  SampledCurves curves() {
    return curves;
  }

  PatternSet patterns() {
    return patterns;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(MAGIC);
    out.writeUTF(key);
    out.writeUTF(predecessor);
    write(measures, out);
    write(turnover, out);
    curves.write(out);
    patterns.write(out);
    out.writeInt(MAGIC);
  }

  private static void write(Measures measures, DataOutputStream out) throws IOException {
    out.writeInt(measures.names().size());
    for (String name : measures.names()) {
      out.writeUTF(name);
      out.writeDouble(measures.get(name));
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException when it is something else
   */
  static CheckpointRecord read(DataInputStream in) throws IOException {
    requireMagic(in);
    String key = in.readUTF();
    String predecessor = in.readUTF();
    Measures measures = readMeasures(in);
    Measures turnover = readMeasures(in);
    SampledCurves curves = SampledCurves.read(in);
    PatternSet patterns = PatternSet.read(in);
    requireMagic(in);
    return new CheckpointRecord(key, measures, curves, patterns, predecessor, turnover);
  }

  private static void requireMagic(DataInputStream in) throws IOException {
    if (in.readInt() != MAGIC) {
      throw new IOException("it is no record of a checkpoint");
    }
  }

  private static Measures readMeasures(DataInputStream in) throws IOException {
    Measures.Builder measures = new Measures.Builder();
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      measures.put(in.readUTF(), in.readDouble());
    }
    return measures.build();
  }
}
