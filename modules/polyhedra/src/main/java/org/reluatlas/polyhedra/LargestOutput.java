package org.reluatlas.polyhedra;

import java.util.ArrayList;
import java.util.List;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.ReluNetwork;

/**
 * Finds which outputs of a classifier are the largest, by layers whose zero sets are where two of
 * them tie.
 *
 * <p>The outputs play a tournament: the first layer has them as linear units, each of the next a
 * unit a − b for every two that meet, and b as a linear unit, so that max(a, b) = ReLU(a − b) + b
 * is a sum of units. All weights are those stored, or ±1: nothing is rounded. Of n outputs, n − 1
 * units cut, each where the largest of some outputs ties with the largest of some others.
 *
 * <p>At first one output after the other meets the largest of those before it, which cuts little
 * beside the boundary when the strongest come first. Bounds of errors grow with the layers, so
 * after some such rounds all that are left meet in pairs.
 *
 * <p>A single output z &gt; 0 means class 1, else class 0: one unit that cuts where z = 0.
 */
final class LargestOutput {

  /** So many rounds have one match only. */
  private static final int SINGLE_MATCHES = 12;

  /** A match: where its unit stands, and who plays for each of the two sides. */
  private static final class Contest {

    private final int layer;
    private final int unit;
    private final Contest first;
    private final Contest second;
    private final int only;

    /** The contest that {@code only} has won without playing. */
    private Contest(int only) {
      this(-1, -1, null, null, only);
    }

    private Contest(int layer, int unit, Contest first, Contest second) {
      this(layer, unit, first, second, -1);
    }

    private Contest(int layer, int unit, Contest first, Contest second, int only) {
      this.layer = layer;
      this.unit = unit;
      this.first = first;
      this.second = second;
      this.only = only;
    }
  }

  /** The largest of some outputs, as a contest and as the units whose sum it is. */
  private static final class Entrant {

    private final Contest contest;
    private final int[] units;

    private Entrant(Contest contest, int... units) {
      this.contest = contest;
      this.units = units;
    }
  }

  private final int classes;
  private LayerStack stack;
  private Contest last;

  /**
   * Draws up the tournament.
   *
   * @param order all outputs, those that are the largest most often first: an output that seldom
   *     beats all before it seldom cuts
   */
  LargestOutput(ReluNetwork network, int[] order) {
    AffineLayer outputs = network.layers().get(network.hiddenLayers());
    LayerStack hidden = LayerStack.hidden(network);
    if (outputs.outputs() == 1) {
      classes = 2;
      stack = hidden.with(outputs, 0);
      last = new Contest(hidden.layers(), 0, new Contest(1), new Contest(0));
    } else {
      classes = outputs.outputs();
      stack = hidden.with(outputs, classes);
      playAll(order);
    }
  }

  private void playAll(int[] order) {
    List<Entrant> entrants = new ArrayList<>();
    for (int output : order) {
      entrants.add(new Entrant(new Contest(output), output));
    }
    for (int round = 0; entrants.size() > 1; round++) {
      entrants = playRound(entrants, round < SINGLE_MATCHES ? 1 : entrants.size() / 2);
    }
    last = entrants.get(0).contest;
  }

  /**
   * Adds a layer: first a unit for each match, then the linear ones.
   *
   * @param matches how many pairs of the first entrants meet; the others go on to the next round
   */
  private List<Entrant> playRound(List<Entrant> entrants, int matches) {
    int inputs = stack.width(stack.layers() - 1);
    boolean isFinal = entrants.size() == 2;
    int linear = isFinal ? 0 : entrants.size() - matches;
    double[] weights = new double[(matches + linear) * inputs];
    List<Entrant> next = new ArrayList<>();
    for (int match = 0; match < matches; match++) {
      Entrant a = entrants.get(2 * match);
      Entrant b = entrants.get(2 * match + 1);
      addUnits(weights, match * inputs, a, 1);
      addUnits(weights, match * inputs, b, -1);
      if (!isFinal) {
        addUnits(weights, (matches + match) * inputs, b, 1);
      }
      Contest contest = new Contest(stack.layers(), match, a.contest, b.contest);
      next.add(new Entrant(contest, match, matches + match));
    }
    for (int i = 2 * matches; i < entrants.size(); i++) {
      addUnits(weights, i * inputs, entrants.get(i), 1);
      next.add(new Entrant(entrants.get(i).contest, i));
    }
    stack = stack.with(new AffineLayer(inputs, weights, new double[matches + linear]), linear);
    return next;
  }

  private static void addUnits(double[] weights, int row, Entrant entrant, int factor) {
    for (int unit : entrant.units) {
      weights[row + unit] = factor;
    }
  }

  /** The number of classes: the number of outputs, or 2 of a single one. */
  int classes() {
    return classes;
  }

  /** The hidden layers of the network with those of the tournament behind them. */
  LayerStack stack() {
    return stack;
  }

  /**
   * Finds the largest outputs at a vertex of the complex that the stack cuts.
   *
   * @param into receives a bit for each of the largest outputs, from {@code into[offset]} on
   */
  void leaders(CellSigns cells, int vertex, long[] into, int offset) {
    add(last, cells, vertex, into, offset);
  }

  private static void add(Contest contest, CellSigns cells, int vertex, long[] into, int offset) {
    if (contest.only >= 0) {
      into[offset + (contest.only >> 6)] |= 1L << (contest.only & 63);
      return;
    }
    int word = cells.layout.firstWord(contest.layer) + (contest.unit >> 6);
    long bit = 1L << (contest.unit & 63);
    if ((cells.vertices.minus(vertex, word) & bit) == 0) {
      add(contest.first, cells, vertex, into, offset);
    }
    if ((cells.vertices.plus(vertex, word) & bit) == 0) {
      add(contest.second, cells, vertex, into, offset);
    }
  }
}
