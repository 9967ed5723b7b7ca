package org.reluatlas.spark;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.reluatlas.evolution.EpochRow;
import org.reluatlas.evolution.SampledCurves;
import org.reluatlas.evolution.TrainingRun;

/** The columns of the tables and their rows. What is not known is null. */
final class SweepTables {

  static final String RUN = "run";

  static final StructType FAILURES =
      new StructType()
          .add(RUN, DataTypes.StringType)
          .add("epoch", DataTypes.LongType)
          .add("file", DataTypes.StringType)
          .add("sentence", DataTypes.StringType);

  private static final DataType NUMBERS = DataTypes.createArrayType(DataTypes.DoubleType);

  static final StructType BETTI =
      new StructType()
          .add(RUN, DataTypes.StringType)
          .add("epoch", DataTypes.LongType)
          .add("cells", DataTypes.createArrayType(DataTypes.IntegerType))
          .add("beta", DataTypes.createArrayType(NUMBERS));

  private SweepTables() {}

  /** The names of all measures, in their order. */
  static List<String> measures(SweepResult result) {
    Set<String> names = new LinkedHashSet<>();
    result.rows().forEach(run -> run.forEach(row -> names.addAll(row.measures().names())));
    return new ArrayList<>(names);
  }

  /** The columns of the table of checkpoints. */
  static StructType evolution(List<String> measures) {
    StructType columns =
        new StructType()
            .add(RUN, DataTypes.StringType)
            .add("seed", DataTypes.LongType)
            .add("architecture", DataTypes.createArrayType(DataTypes.IntegerType))
            .add("epoch", DataTypes.LongType)
            .add("file", DataTypes.StringType)
            .add("loss", DataTypes.DoubleType);
    for (String name : measures) {
      columns = columns.add(name, DataTypes.DoubleType);
    }
    return columns;
  }

  /** A checkpoint with measures. */
  static Row evolution(
      TrainingRun run, OptionalLong seed, int[] architecture, EpochRow row, List<String> measures) {
    List<Object> cells = new ArrayList<>();
    cells.add(run.name());
    cells.add(seed.isPresent() ? (Object) seed.getAsLong() : null);
    cells.add(boxed(architecture));
    cells.add(row.epoch());
    cells.add(row.checkpoint().path().toString());
    cells.add(known(run.losses().loss(row.epoch())));
    measures.forEach(name -> cells.add(known(row.measures().get(name))));
    return RowFactory.create(cells.toArray());
  }

  private static Double known(double number) {
    return Double.isNaN(number) ? null : (Double) number;
  }

  private static Integer[] boxed(int[] numbers) {
    Integer[] boxed = new Integer[numbers.length];
    for (int i = 0; i < boxed.length; i++) {
      boxed[i] = numbers[i];
    }
    return boxed;
  }

  /** The mean curves of a checkpoint. */
  static Row betti(String run, EpochRow row, SampledCurves curves) {
    Double[][] means = new Double[curves.curves()][];
    for (int i = 0; i < means.length; i++) {
      double[] ofBeta = curves.means(i);
      means[i] = new Double[ofBeta.length];
      for (int sample = 0; sample < ofBeta.length; sample++) {
        means[i][sample] = ofBeta[sample];
      }
    }
    return RowFactory.create(run, row.epoch(), boxed(curves.times()), means);
  }

  /** A checkpoint that failed. */
  static Row failure(String run, EpochRow row) {
    return RowFactory.create(
        run, row.epoch(), row.checkpoint().path().toString(), row.failure().orElse(""));
  }
}
