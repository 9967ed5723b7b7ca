package org.reluatlas.polyhedra;

import java.util.Random;

/** How the weights and the bias of one neuron of a random network come about. */
enum WeightStyle {
  /** Multiples of 1/64. */
  DYADIC {
    @Override
    void fill(double[] row, Context context) {
      fillWith(row, () -> (context.random.nextInt(257) - 128) / 64.0);
    }
  },
  /** Gaussian numbers of float32. */
  FLOAT32 {
    @Override
    void fill(double[] row, Context context) {
      fillWith(row, () -> (float) context.random.nextGaussian());
    }
  },
  /** Gaussian numbers of float64. */
  FLOAT64 {
    @Override
    void fill(double[] row, Context context) {
      fillWith(row, context.random::nextGaussian);
    }
  },
  /** Integers from −2 to 2. */
  SMALL_INTEGERS {
    @Override
    void fill(double[] row, Context context) {
      fillWith(row, () -> context.random.nextInt(5) - 2);
    }
  },
  /** Two in three weights are 0. */
  PRUNED {
    @Override
    void fill(double[] row, Context context) {
      Random random = context.random;
      fillWith(row, () -> random.nextInt(3) > 0 ? 0 : (random.nextInt(257) - 128) / 64.0);
    }
  },
  /** Integers without a bias: all zero sets of a first layer meet in the origin. */
  ZERO_BIAS {
    @Override
    void fill(double[] row, Context context) {
      SMALL_INTEGERS.fill(row, context);
      row[row.length - 1] = 0;
    }
  },
  /** No weights; the bias may be 0. */
  CONSTANT {
    @Override
    void fill(double[] row, Context context) {
      row[row.length - 1] = context.random.nextInt(3) - 1;
    }
  },
  /** A positive or negative multiple of an earlier neuron of the layer. */
  PROPORTIONAL {
    @Override
    void fill(double[] row, Context context) {
      DYADIC.fill(row, context);
      double[] factors = {1, 1, -1, 2, -0.5, 3, -3, 0.1, 1.0 / 3};
      copyEarlier(row, context, factors[context.random.nextInt(factors.length)]);
    }
  },
  /** An earlier neuron of the layer with one number changed by as little as doubles allow. */
  ULP_CLOSE {
    @Override
    void fill(double[] row, Context context) {
      FLOAT64.fill(row, context);
      copyEarlier(row, context, 1);
      int changed = context.random.nextInt(row.length);
      row[changed] = row[changed] == 0 ? 0x1p-60 : Math.nextUp(row[changed]);
    }
  },
  /** Passes, up to rounding, through where two earlier neurons of the layer meet. */
  CONCURRENT {
    @Override
    void fill(double[] row, Context context) {
      FLOAT64.fill(row, context);
      double[] other = row.clone();
      double slope =
          context.random.nextBoolean() ? 1 : Math.scalb(1.0, -context.random.nextInt(40));
      copyEarlier(row, context, 1 / 3.0);
      copyEarlier(other, context, slope * context.random.nextGaussian());
      for (int i = 0; i < row.length; i++) {
        row[i] += other[i];
      }
    }
  },
  /** An integer multiple of one input: parallel to walls, or kinks of the layer before again. */
  ONE_INPUT {
    @Override
    void fill(double[] row, Context context) {
      int input = context.random.nextInt(row.length - 1);
      row[input] = context.random.nextBoolean() ? 1 : -2;
      row[row.length - 1] = context.random.nextInt(3) - 1;
      if (context.random.nextBoolean()) {
        vanishAtCorner(row, context);
      }
    }
  },
  /** Vanishes at what a corner of the box becomes, up to rounding. */
  THROUGH_CORNER {
    @Override
    void fill(double[] row, Context context) {
      (context.random.nextBoolean() ? DYADIC : SMALL_INTEGERS).fill(row, context);
      vanishAtCorner(row, context);
    }
  },
  /** Any of the others. */
  MIXED {
    @Override
    void fill(double[] row, Context context) {
      values()[context.random.nextInt(values().length - 1)].fill(row, context);
    }
  };

  /** What a neuron may depend on. */
  static final class Context {
    final Random random;

    /** The neurons of the layer so far, weights and bias each. */
    double[][] earlier;

    /** What the layer takes in at a corner of the box. */
    double[] corner;

    Context(Random random) {
      this.random = random;
    }
  }

  private interface Source {
    double next();
  }

  /** Fills in the weights and, last, the bias of a neuron, all 0 at first. */
  abstract void fill(double[] row, Context context);

  private static void fillWith(double[] row, Source source) {
    for (int i = 0; i < row.length; i++) {
      row[i] = source.next();
    }
  }

  private static void copyEarlier(double[] row, Context context, double factor) {
    if (context.earlier.length > 0) {
      double[] copied = context.earlier[context.random.nextInt(context.earlier.length)];
      for (int i = 0; i < row.length; i++) {
        row[i] = factor * copied[i];
      }
    }
  }

  private static void vanishAtCorner(double[] row, Context context) {
    double sum = 0;
    for (int i = 0; i < row.length - 1; i++) {
      sum += row[i] * context.corner[i];
    }
    row[row.length - 1] = -sum;
  }
}
