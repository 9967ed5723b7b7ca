package org.reluatlas.polyhedra;

import org.reluatlas.network.Rational;
import org.reluatlas.task.ParallelRanges;
import org.reluatlas.task.Progress;

/**
 * How fast an output grows at each vertex when the walls at infinite ends recede: b where its value
 * is a + r b, and 0 at vertices that stay. In exact order.
 */
final class OutputRates {

  private static final int CHUNK = 512;

  private final CellComplex complex;
  private final ScaledNetwork network;
  private final int layer;
  private final int[] regions;
  private final double[] rates;
  private final double[] errors;
  private final Rational[] exact;
  private final int[] ranks;

  OutputRates(CellComplex complex, int output, Progress progress) {
    this.complex = complex;
    network = complex.cellSigns().network.withOutput(complex.network(), output);
    layer = network.layers() - 1;
    regions = complex.regionsOfVertices();
    rates = new double[complex.count(0)];
    errors = new double[rates.length];
    exact = new Rational[rates.length];
    ParallelRanges.run(rates.length, CHUNK, progress, this::addRates);
    ValueClusters clusters = new ValueClusters(rates, errors);
    ParallelRanges.run(
        rates.length, CHUNK, progress, (from, to) -> addExactRates(from, to, clusters));
    ranks = new ExactRanks(clusters, exact).ranks;
  }

  private void addRates(int from, int to) {
    CellSigns cells = complex.cellSigns();
    VertexSolver solver = new VertexSolver(cells, new BoundedForms(cells.network, 64));
    ExactVertices points = new ExactVertices(cells, new ExactForms(cells.network));
    BoundedForms bounded = new BoundedForms(network, 64);
    VertexMotion motion = new VertexMotion(complex.dimension());
    for (int v = from; v < to; v++) {
      if (complex.isAtInfinity(0, v)) {
        if (!solver.move(v, regions[v], layer, motion)) {
          motion.set(points.start(v, regions[v], layer), points.velocity(v, regions[v], layer));
        }
        addRate(v, motion, bounded.of(layer, cells.patterns.words, offset(v)));
      }
    }
  }

  private int offset(int vertex) {
    return regions[vertex] * complex.layout().words();
  }

  private void addRate(int v, VertexMotion motion, BoundedForms.LayerForms form) {
    double size = 0;
    for (int c = 0; c < motion.velocity.length; c++) {
      double slope = form.columns[c][0];
      double q = motion.velocity[c];
      rates[v] += slope * q;
      size += Math.abs(slope * q);
      errors[v] +=
          form.errors[c][0] * (Math.abs(q) + motion.errorOfVelocity)
              + Math.abs(slope) * motion.errorOfVelocity;
    }
    double rounding = 2 * (motion.velocity.length + 2) * ScaledLayer.UNIT_ROUNDOFF;
    errors[v] = (errors[v] + rounding * size) * (1 + 0x1p-30) + 1e-290;
  }

  private void addExactRates(int from, int to, ValueClusters clusters) {
    CellSigns cells = complex.cellSigns();
    ExactForms forms = new ExactForms(network);
    ExactVertices points = new ExactVertices(cells, forms);
    for (int v = from; v < to; v++) {
      boolean isOpen = clusters.size(clusters.of(v)) > 1 || Math.abs(rates[v]) <= errors[v];
      if (!isOpen) {
        continue;
      }
      exact[v] = Rational.of(0.0);
      if (complex.isAtInfinity(0, v)) {
        ExactPoint velocity = points.velocity(v, regions[v], layer);
        ExactForms.LayerForms form = forms.of(layer, cells.patterns.words, offset(v));
        exact[v] =
            Rational.of(
                    velocity.evaluate(ExactPoint.linearPart(form.row(0))),
                    velocity.denominator().multiply(form.divisor))
                .timesPowerOfTwo(-form.shift);
      }
    }
  }

  /** The sign of the rate at a vertex. */
  int sign(int vertex) {
    return exact[vertex] == null ? (int) Math.signum(rates[vertex]) : exact[vertex].signum();
  }

  /** The number of different rates that are smaller than that at a vertex. */
  int rank(int vertex) {
    return ranks[vertex];
  }
}
