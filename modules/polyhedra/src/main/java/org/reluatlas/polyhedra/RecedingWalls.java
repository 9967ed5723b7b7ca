package org.reluatlas.polyhedra;

import java.math.BigInteger;
import java.util.concurrent.atomic.DoubleAccumulator;
import org.reluatlas.task.ParallelRanges;
import org.reluatlas.task.Progress;

/**
 * Finds out whether a complex stays the same however far its walls recede.
 *
 * <p>While no sign changes, a vertex solves equations with constant coefficients whose right-hand
 * sides are affine in the reach r of the receding walls. So it moves along p + r q, and every
 * neuron and every other wall has a value there that is affine in r, a + r b. The subdivision of a
 * box depends on nothing but the signs at vertices. Hence, when each sign is that of b, or b is 0,
 * no sign ever changes again, and the complex is that of every larger box. The largest root of an a
 * + r b is the reach from which on all boxes have this complex.
 *
 * <p>p, q, a and b are computed in doubles with bounds of the errors, and in exact arithmetic where
 * these leave the sign of b open. Cost: two passes through the network for each vertex on a
 * receding wall.
 */
final class RecedingWalls {

  private static final int CHUNK = 256;

  private final CellSigns cells;
  private final ScaledNetwork network;
  private final ScaledBox box;
  private final PatternLayout layout;
  private final Vertices vertices;
  private final int dimension;
  private final int[] regions;

  /**
   * Looks at a complex.
   *
   * @param cells what is certain about its cells, with the box whose walls recede
   * @param regions for each vertex a region that it lies on
   */
  RecedingWalls(CellSigns cells, int[] regions) {
    this.cells = cells;
    this.regions = regions;
    network = cells.network;
    box = network.box();
    layout = network.layout();
    vertices = cells.vertices;
    dimension = box.dimension();
  }

  /**
   * The reach beyond which no sign changes, or a little more; above that of the box when some sign
   * changes beyond it, so that the complex is not that of all larger boxes. Ends early, with any
   * reach above {@code enough}, when one was found.
   *
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  double lastChange(double enough, Progress progress) {
    DoubleAccumulator last = new DoubleAccumulator(Math::max, Double.NEGATIVE_INFINITY);
    ParallelRanges.run(
        vertices.count(),
        CHUNK,
        progress,
        (from, to) -> {
          if (last.get() <= enough) {
            Worker worker = new Worker();
            for (int v = from; v < to && worker.last <= enough; v++) {
              worker.visit(v);
            }
            last.accumulate(worker.last);
          }
        });
    return last.get();
  }

  /** What one thread needs. */
  private final class Worker {

    private final VertexSolver solver = new VertexSolver(cells, new BoundedForms(network, 64));
    private final ExactForms exactForms = new ExactForms(network);
    private final ExactVertices exact = new ExactVertices(cells, exactForms);
    private final VertexMotion motion = new VertexMotion(dimension);
    private final LinearPass starts = new LinearPass(network, false);
    private final LinearPass rates = new LinearPass(network, true);
    private double last = Double.NEGATIVE_INFINITY;
    private int vertex;
    private ExactPoint exactStart;
    private ExactPoint exactVelocity;

    void visit(int v) {
      vertex = v;
      exactStart = null;
      exactVelocity = null;
      if ((vertices.walls(v) & box.receding()) == 0) {
        motion.rest(vertices.position(v), vertices.error(v));
        compareWithWalls();
        return;
      }
      if (!solver.move(v, regions[v], network.layers(), motion)) {
        motion.set(exactStart(), exactVelocity());
      }
      compareWithWalls();
      boolean isSimple = Long.bitCount(vertices.walls(v)) + zeros() == dimension;
      starts.begin(motion.start, motion.normOf(motion.errorOfStart));
      rates.begin(motion.velocity, motion.normOf(motion.errorOfVelocity));
      for (int l = 0; l < network.layers(); l++) {
        starts.apply(l);
        rates.apply(l);
        if (network.isOutputs(l)) {
          compareOutputs(l, isSimple);
        } else {
          compareNeurons(l, isSimple);
          starts.handOn(l, vertices, v);
          rates.handOn(l, vertices, v);
        }
      }
    }

    private ExactPoint exactStart() {
      exactStart =
          exactStart == null ? exact.start(vertex, regions[vertex], network.layers()) : exactStart;
      return exactStart;
    }

    private ExactPoint exactVelocity() {
      exactVelocity =
          exactVelocity == null
              ? exact.velocity(vertex, regions[vertex], network.layers())
              : exactVelocity;
      return exactVelocity;
    }

    /** The number of equations that the vertex solves, walls apart. */
    private int zeros() {
      int zeros = 0;
      for (int l = 0; l < network.layers(); l++) {
        int ofLayer = 0;
        for (int w = 0; w < layout.words(l); w++) {
          ofLayer +=
              Long.bitCount(vertices.zeros(vertex, layout.firstWord(l) + w) & layout.used(l, w));
        }
        zeros += network.isOutputs(l) ? ofLayer - 1 : ofLayer;
      }
      return zeros;
    }

    /** The distances to the walls that the vertex does not lie on stay positive. */
    private void compareWithWalls() {
      double rounding = 4 * ScaledLayer.UNIT_ROUNDOFF;
      for (int wall = 0; wall < 2 * dimension; wall++) {
        if ((vertices.walls(vertex) >>> wall & 1) == 0) {
          int inside = (wall & 1) == 0 ? 1 : -1;
          double p = motion.start[wall >> 1];
          double q = motion.velocity[wall >> 1];
          double a = p - box.start(wall);
          double b = q - box.velocity(wall);
          double errorOfA =
              motion.errorOfStart + rounding * (Math.abs(p) + Math.abs(box.start(wall)));
          double errorOfB =
              motion.errorOfVelocity + rounding * (Math.abs(q) + Math.abs(box.velocity(wall)));
          if (isOpen(inside, a, errorOfA, b, errorOfB)) {
            BigInteger[][] forms =
                exact.walls(wall >> 1, box.unscaledStart(wall), box.unscaledVelocity(wall));
            compareExactly(inside, forms[0], forms[1]);
          }
        }
      }
    }

    private void compareNeurons(int l, boolean isSimple) {
      for (int w = 0; w < layout.words(l); w++) {
        int word = layout.firstWord(l) + w;
        long zeros = vertices.zeros(vertex, word) & layout.used(l, w);
        for (long bits = layout.used(l, w); bits != 0; bits &= bits - 1) {
          int neuron = (w << 6) + Long.numberOfTrailingZeros(bits);
          long bit = bits & -bits;
          if ((zeros & bit) != 0) {
            requireRest(l, neuron, isSimple);
          } else {
            compareNeuron(l, neuron, (vertices.plus(vertex, word) & bit) != 0 ? 1 : -1);
          }
        }
      }
    }

    private void compareNeuron(int l, int neuron, int sign) {
      double rate = rates.value(l, neuron);
      double rateError = rates.error(neuron);
      if (sign * rate > rateError && sign * starts.value(l, neuron) > starts.error(neuron)) {
        return;
      }
      if (Math.abs(rate) <= rateError && rates.isConstant(neuron)) {
        rates.setZero(l, neuron);
      } else if (isOpen(sign, starts.value(l, neuron), starts.error(neuron), rate, rateError)) {
        BigInteger[] form = exactForm(l, neuron);
        if (compareExactly(sign, form, ExactPoint.linearPart(form))) {
          rates.setZero(l, neuron);
        }
      }
    }

    private BigInteger[] exactForm(int l, int neuron) {
      return exactForms.of(l, cells.patterns.words, regions[vertex] * layout.words()).row(neuron);
    }

    /** A neuron that vanishes at the vertex goes on to do so. */
    private void requireRest(int l, int neuron, boolean isSimple) {
      if (!isSimple && !rates.isConstant(neuron)) {
        BigInteger[] form = exactForm(l, neuron);
        requireRest(form);
      }
      rates.setZero(l, neuron);
      starts.setZero(l, neuron);
    }

    private void requireRest(BigInteger[] form) {
      if (exactVelocity().evaluate(ExactPoint.linearPart(form)).signum() != 0) {
        last = Math.max(last, Math.nextUp(box.reach()));
      }
    }

    /** The largest outputs stay the same. */
    private void compareOutputs(int l, boolean isSimple) {
      ExactForms.LayerForms forms =
          exactForms.of(l, cells.patterns.words, regions[vertex] * layout.words());
      int leader = -1;
      for (int k = 0; k < layout.width(l); k++) {
        boolean leads =
            (vertices.minus(vertex, layout.firstWord(l) + (k >> 6)) >>> (k & 63) & 1) == 0;
        if (leads && leader < 0) {
          leader = k;
        } else if (leads && !isSimple) {
          requireRest(forms.difference(k, leader));
        }
      }
      for (int k = 0; k < layout.width(l); k++) {
        if ((vertices.minus(vertex, layout.firstWord(l) + (k >> 6)) >>> (k & 63) & 1) != 0) {
          double a = starts.value(l, k) - starts.value(l, leader);
          double b = rates.value(l, k) - rates.value(l, leader);
          double errorOfA = starts.error(k) + starts.error(leader) + Math.ulp(a);
          double errorOfB = rates.error(k) + rates.error(leader) + Math.ulp(b);
          if (isOpen(-1, a, errorOfA, b, errorOfB)) {
            BigInteger[] form = forms.difference(k, leader);
            compareExactly(-1, form, ExactPoint.linearPart(form));
          }
        }
      }
    }

    /** Notes when a + r b loses or lost its sign; whether exact arithmetic has to tell. */
    private boolean isOpen(int sign, double a, double errorOfA, double b, double errorOfB) {
      if (Math.abs(b) <= 2 * errorOfB) {
        return true;
      }
      boolean stays = b > 0 == sign > 0;
      double lag = (stays ? -sign * a : Math.abs(a)) + errorOfA;
      if (lag > 0) {
        last = Math.max(last, lag / (Math.abs(b) - errorOfB) * (1 + 0x1p-40));
      }
      if (!stays) {
        last = Math.max(last, Math.nextUp(box.reach()));
      }
      return false;
    }

    /**
     * The same with exact numbers; whether b is 0.
     *
     * @param form whose value at p is a
     * @param moving whose value at q is b, both times the same positive number
     */
    private boolean compareExactly(int sign, BigInteger[] form, BigInteger[] moving) {
      BigInteger b = exactVelocity().evaluate(moving);
      if (b.signum() == 0) {
        return true;
      }
      BigInteger a = exactStart().evaluate(form).negate();
      double root =
          Dyadic.quotient(
              a.multiply(exactVelocity().denominator()),
              b.multiply(exactStart().denominator()).abs(),
              0);
      last = Math.max(last, (b.signum() < 0 ? -root : root) + Math.ulp(root) * 4);
      if (b.signum() != sign) {
        last = Math.max(last, Math.nextUp(box.reach()));
      }
      return false;
    }
  }
}
