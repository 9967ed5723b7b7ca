package org.reluatlas.polyhedra;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.NormOps_DDRM;
import org.junit.jupiter.api.Test;
import org.reluatlas.network.AffineForm;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.HiddenLayer;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.task.Progress;

/** Sparse and dense weights are the same weights. */
class WeightColumnsTest {

  @Property(tries = 200)
  void sparseAndDenseAgree(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 12) int inputs,
      @ForAll @IntRange(min = 1, max = 12) int outputs) {
    Random random = new Random(seed);
    AffineLayer layer = layer(random, inputs, outputs, 0.3);
    int[] in = random.ints(inputs, -3, 4).toArray();
    int[] out = random.ints(outputs, -3, 4).toArray();
    ScaledEntries entries = new ScaledEntries(layer, in, out, 0, outputs, 0, inputs);
    WeightColumns dense = new DenseColumns(entries);
    WeightColumns sparse = new SparseColumns(entries);
    double[] x = random.doubles(inputs, -1, 1).toArray();
    int[] active = random.ints(0, inputs).distinct().limit(1 + inputs / 2).sorted().toArray();
    double[] values = Arrays.stream(active).mapToDouble(i -> x[i]).toArray();
    double[] a = new double[outputs];
    double[] b = new double[outputs];
    dense.addProduct(active, values, 0, active.length, a);
    sparse.addProduct(active, values, 0, active.length, b);
    assertArrayEquals(a, b, 1e-10);
    for (WeightColumns block : new WeightColumns[] {dense, sparse}) {
      double[] negated = Arrays.stream(values).map(value -> -3 * value).toArray();
      double[][] several = new double[2][outputs];
      block.addToEach(active, new double[][] {values, negated}, 0, active.length, several);
      double[] alone = new double[outputs];
      block.addProduct(active, negated, 0, active.length, alone);
      assertArrayEquals(block == dense ? a : b, several[0]);
      assertArrayEquals(alone, several[1]);
    }
    double[] twice = products(dense, active, values, outputs);
    assertArrayEquals(twice, products(sparse, active, values, outputs), 1e-10);
    for (int row = 0; row < outputs; row++) {
      assertEquals(a[row], twice[row], 1e-10);
      assertEquals(-3 * a[row], twice[outputs + row], 1e-9);
      assertEquals(dense.dot(2, row, x, 0), sparse.dot(2, row, x, 0), 1e-10);
      for (int i = 0; i < inputs; i++) {
        assertEquals(dense.get(row, i), sparse.get(row, i));
      }
    }
    double[] denseNorms = new double[outputs];
    double[] sparseNorms = new double[outputs];
    dense.enlargeRowNorms(denseNorms);
    sparse.enlargeRowNorms(sparseNorms);
    assertArrayEquals(denseNorms, sparseNorms, 1e-6 * (1 + dense.frobenius()));
    assertEquals(dense.frobenius(), sparse.frobenius(), 1e-6 * dense.frobenius());
  }

  /** W h and W (−3 h), one behind the other, as they are computed at the same time. */
  private static double[] products(WeightColumns of, int[] active, double[] values, int outputs) {
    ActiveUnits h = new ActiveUnits(active.length);
    ActiveUnits g = new ActiveUnits(active.length + 1);
    g.add(0, 5); // is passed over
    for (int i = 0; i < active.length; i++) {
      h.add(active[i], values[i]);
      g.add(active[i], -3 * values[i]);
    }
    double[] z = new double[outputs];
    double[] w = new double[outputs];
    of.addProducts(h, 0, g, 1, z, w);
    double[] both = Arrays.copyOf(z, 2 * outputs);
    System.arraycopy(w, 0, both, outputs, outputs);
    return both;
  }

  @Property(tries = 200)
  void boundsAreAboveTheSpectralNorm(@ForAll long seed) {
    Random random = new Random(seed);
    AffineLayer layer = layer(random, 1 + random.nextInt(9), 1 + random.nextInt(9), 0.4);
    WeightColumns sparse =
        new SparseColumns(
            new ScaledEntries(
                layer,
                new int[layer.inputs()],
                new int[layer.outputs()],
                0,
                layer.outputs(),
                0,
                layer.inputs()));
    DMatrixRMaj matrix = new DMatrixRMaj(layer.outputs(), layer.inputs());
    matrix.setData(layer.weights());
    double norm = NormOps_DDRM.inducedP2(matrix);
    assertTrue(sparse.spectralBound() >= norm, sparse.spectralBound() + " < " + norm);
    assertTrue(sparse.spectralBound() <= sparse.frobenius());
  }

  /** A network with a sparse layer against the same one with the layer split, which is dense. */
  @Test
  void aSparseLayerCutsAsItsRowsDo() {
    Random random = new Random(3);
    AffineLayer first = layer(random, 2, 40, 1);
    AffineLayer second = layer(random, 40, 160, 0.05);
    assertTrue(second.isSparse());
    int half = second.outputs() / 2;
    AffineLayer upper = rows(second, 0, half);
    AffineLayer lower = rows(second, half, second.outputs());
    assertFalse(upper.isSparse() && lower.isSparse());
    AffineLayer output = new AffineLayer(160, new double[160], new double[1]);
    Box box = Box.cube(2, -0.4, 0.4);
    CellComplex whole =
        new Decomposition(new ReluNetwork(List.of(first, second, output)), box)
            .compute(Progress.NONE);
    CellComplex split =
        new Decomposition(inTwoSteps(first, upper, lower, output), box).compute(Progress.NONE);
    assertTrue(whole.regions() > 1000);
    assertArrayEquals(whole.fVector(), split.fVector());
    assertEquals(patterns(whole), patterns(split));
  }

  /** First the upper rows as neurons while the first layer passes on, then the lower ones. */
  private static ReluNetwork inTwoSteps(
      AffineLayer first, AffineLayer upper, AffineLayer lower, AffineLayer output) {
    int half = upper.outputs();
    int width = first.outputs();
    AffineForm[] middle = new AffineForm[half + width];
    AffineForm[] last = new AffineForm[2 * half];
    for (int i = 0; i < half; i++) {
      middle[i] = upper.row(i);
      last[i] = shifted(lower.row(i), half);
      last[half + i] = AffineForm.input(i);
    }
    for (int i = 0; i < width; i++) {
      middle[half + i] = AffineForm.input(i);
    }
    double[] zeros = new double[half];
    double[] ones = new double[half];
    Arrays.fill(ones, 1);
    return new ReluNetwork(
        List.of(
            HiddenLayer.relu(first),
            new HiddenLayer(new AffineLayer(width, middle), zeros, ones),
            new HiddenLayer(new AffineLayer(half + width, last), zeros, ones)),
        output);
  }

  private static AffineForm shifted(AffineForm form, int by) {
    int[] columns = new int[form.size()];
    double[] values = new double[form.size()];
    for (int k = 0; k < columns.length; k++) {
      columns[k] = form.column(k) + by;
      values[k] = form.value(k);
    }
    return AffineForm.of(columns, values, form.constant());
  }

  private static Set<String> patterns(CellComplex complex) {
    Set<String> patterns = new TreeSet<>();
    for (int region = 0; region < complex.regions(); region++) {
      patterns.add(complex.pattern(region).toString());
    }
    return patterns;
  }

  private static AffineLayer rows(AffineLayer of, int from, int to) {
    AffineForm[] rows = new AffineForm[to - from];
    Arrays.setAll(rows, i -> of.row(from + i));
    return new AffineLayer(of.inputs(), rows);
  }

  private static AffineLayer layer(Random random, int inputs, int outputs, double density) {
    double[] weights = new double[inputs * outputs];
    double[] bias = new double[outputs];
    Arrays.setAll(weights, i -> random.nextDouble() < density ? (float) random.nextGaussian() : 0);
    Arrays.setAll(bias, i -> (float) (0.3 * random.nextGaussian()));
    return new AffineLayer(inputs, weights, bias);
  }
}
