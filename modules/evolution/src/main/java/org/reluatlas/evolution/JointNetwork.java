package org.reluatlas.evolution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.reluatlas.network.ActivationPattern;
import org.reluatlas.network.AffineForm;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.HiddenLayer;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.CellGeometry;
import org.reluatlas.polyhedra.Decomposition;
import org.reluatlas.task.Progress;

/**
 * Two networks side by side as one, whose regions are the intersections of theirs. A way, in any
 * dimension, to the volume that has the same pattern in both.
 */
final class JointNetwork {

  private final ReluNetwork a;
  private final ReluNetwork b;
  private final ReluNetwork joint;

  /** The networks have the same inputs. */
  private JointNetwork(ReluNetwork a, ReluNetwork b) {
    this.a = a;
    this.b = b;
    int hiddenLayers = Math.max(a.hiddenLayers(), b.hiddenLayers());
    List<HiddenLayer> hidden = new ArrayList<>();
    for (int l = 0; l < hiddenLayers; l++) {
      hidden.add(beside(layer(a, l), layer(b, l), l));
    }
    AffineForm[] outputs = forms(a.output(), b.output(), hiddenLayers).toArray(AffineForm[]::new);
    joint = new ReluNetwork(hidden, new AffineLayer(hidden.get(hiddenLayers - 1).units(), outputs));
  }

  /**
   * The volume of the points of a box at which both networks, of one architecture, have the same
   * pattern. The cost is that of the decomposition of the joint network, which has all their kinks.
   *
   * @throws org.reluatlas.polyhedra.CellLimitException when it has too many cells
   */
  static double commonVolume(
      ReluNetwork a, ReluNetwork b, Box domain, long maxCells, Progress progress) {
    JointNetwork both = new JointNetwork(a, b);
    CellComplex complex =
        new Decomposition(both.joint, domain).withMaxCells(maxCells).compute(progress);
    CellGeometry geometry = CellGeometry.of(complex, progress);
    int[] ofA = both.places(a, false);
    int[] ofB = both.places(b, true);
    double volume = 0;
    for (int region = 0; region < complex.regions(); region++) {
      ActivationPattern pattern = complex.pattern(region);
      boolean same =
          IntStream.range(0, ofA.length).allMatch(i -> pattern.get(ofA[i]) == pattern.get(ofB[i]));
      volume += same ? geometry.volume(region) : 0;
    }
    return volume;
  }

  /** The numbers that the neurons of one of the networks have in the joint one. */
  private int[] places(ReluNetwork of, boolean second) {
    int[] places = new int[of.hiddenNeurons()];
    for (int l = 0; l < of.hiddenLayers(); l++) {
      int first = joint.firstNeuron(l) + (second ? neurons(a, l) : 0);
      for (int i = 0; i < of.hidden(l).neurons(); i++) {
        places[of.firstNeuron(l) + i] = first + i;
      }
    }
    return places;
  }

  /** A layer of a network; behind its last one what it hands on is passed on. */
  private static HiddenLayer layer(ReluNetwork network, int l) {
    if (l < network.hiddenLayers()) {
      return network.hidden(l);
    }
    AffineLayer identity = new AffineLayer(units(network, l - 1), inputs(units(network, l - 1)));
    return new HiddenLayer(identity, new double[0], new double[0]);
  }

  private static AffineForm[] inputs(int count) {
    return IntStream.range(0, count).mapToObj(AffineForm::input).toArray(AffineForm[]::new);
  }

  private static int units(ReluNetwork network, int l) {
    return network.hidden(Math.min(l, network.hiddenLayers() - 1)).units();
  }

  private static int neurons(ReluNetwork network, int l) {
    return l < network.hiddenLayers() ? network.hidden(l).neurons() : 0;
  }

  /** The neurons of both networks, and then the units of both that pass. */
  private HiddenLayer beside(HiddenLayer ofA, HiddenLayer ofB, int l) {
    List<AffineForm> all = forms(ofA.map(), ofB.map(), l);
    List<AffineForm> rows = new ArrayList<>(all.subList(0, ofA.neurons()));
    rows.addAll(all.subList(ofA.units(), ofA.units() + ofB.neurons()));
    int neurons = rows.size();
    rows.addAll(all.subList(ofA.neurons(), ofA.units()));
    rows.addAll(all.subList(ofA.units() + ofB.neurons(), all.size()));
    int inputs = l == 0 ? a.inputs() : units(a, l - 1) + units(b, l - 1);
    double[] left = new double[neurons];
    double[] right = new double[neurons];
    for (int i = 0; i < neurons; i++) {
      HiddenLayer of = i < ofA.neurons() ? ofA : ofB;
      int unit = i < ofA.neurons() ? i : i - ofA.neurons();
      left[i] = of.leftSlope(unit);
      right[i] = of.rightSlope(unit);
    }
    return new HiddenLayer(new AffineLayer(inputs, rows.toArray(AffineForm[]::new)), left, right);
  }

  /** The rows of two maps as functions of the units of the joint layer before. */
  private List<AffineForm> forms(AffineLayer ofA, AffineLayer ofB, int l) {
    int[] placesOfA = IntStream.range(0, ofA.inputs()).toArray();
    int[] placesOfB = IntStream.range(0, ofB.inputs()).toArray();
    if (l > 0) {
      int neuronsOfA = neurons(a, l - 1);
      int neuronsOfB = neurons(b, l - 1);
      int unitsOfA = units(a, l - 1);
      Arrays.setAll(placesOfA, i -> i < neuronsOfA ? i : i + neuronsOfB);
      Arrays.setAll(placesOfB, i -> i < neuronsOfB ? neuronsOfA + i : unitsOfA + i);
    }
    List<AffineForm> forms = new ArrayList<>();
    IntStream.range(0, ofA.outputs()).forEach(row -> forms.add(ofA.row(row).renumbered(placesOfA)));
    IntStream.range(0, ofB.outputs()).forEach(row -> forms.add(ofB.row(row).renumbered(placesOfB)));
    return forms;
  }
}
