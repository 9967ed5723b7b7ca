package org.reluatlas.polyhedra;

import org.reluatlas.network.ReluNetwork;
import org.reluatlas.task.Progress;

/**
 * Computes the exact polyhedral decomposition of a box by a ReLU network, with all faces. The box
 * may have infinite ends, up to the whole space: then a bounded box is cut that is proven to have
 * the complex of every larger one ({@link RecedingWalls}), and the cells in its walls there are no
 * cells of the space.
 *
 * <p>The face lattice of the box is subdivided by one neuron after the other, layer by layer.
 * Within a layer every neuron is affine on every cell, so a cell is split exactly when the neuron
 * takes both signs on its vertices, and values at new vertices interpolate. Signs of neurons are
 * known without arithmetic wherever the cell decides them; the others come from doubles with an
 * error bound, and from exact rational arithmetic on the weights as stored where the bound leaves
 * them open. No tolerance decides a sign.
 *
 * <p>Cost: O(cells made · their facets) for the lattice, plus one sparse matrix product per vertex
 * that a layer begins with, which is less than one forward pass of the final vertices. Memory: the
 * values of one layer at all vertices, and two bits per vertex and neuron. The result is
 * deterministic.
 *
 * <p>Background: the canonical polyhedral complex of Grigsby and Lindsey, On Transversality of Bent
 * Hyperplane Arrangements and the Topological Expressiveness of ReLU Neural Networks (2022), §3;
 * sign vectors of its cells as in Masden, Algorithmic Determination of the Combinatorial Structure
 * of the Linear Regions of ReLU Neural Networks (2022), §3; subdivision of the skeleton as in
 * Berzins, Polyhedral Complex Extraction from ReLU Networks using Edge Subdivision (2023), extended
 * here to the whole lattice and to degenerate positions.
 */
public final class Decomposition {

  /** The number of cells that is allowed unless another is asked for. */
  public static final long DEFAULT_MAX_CELLS = 20_000_000;

  private final ReluNetwork network;
  private final Box domain;
  private final long maxCells;
  private final Box shown;
  private final long groupCells;

  /**
   * Prepares the decomposition of {@code domain} by {@code network}.
   *
   * @throws IllegalArgumentException when their dimensions differ
   */
  public Decomposition(ReluNetwork network, Box domain) {
    this(network, domain, DEFAULT_MAX_CELLS, null, Subdivision.GROUP_CELLS);
  }

  private Decomposition(
      ReluNetwork network, Box domain, long maxCells, Box shown, long groupCells) {
    if (network.inputs() != domain.dimension()) {
      throw new IllegalArgumentException(
          String.format(
              "the network has %d inputs but the domain has %d intervals",
              network.inputs(), domain.dimension()));
    }
    this.network = network;
    this.domain = domain;
    this.maxCells = maxCells;
    this.shown = shown;
    this.groupCells = groupCells;
  }

  /** The same, ending with a {@link CellLimitException} when there are more than so many cells. */
  public Decomposition withMaxCells(long cells) {
    return new Decomposition(network, domain, cells, shown, groupCells);
  }

  /**
   * The same, whose {@link CellComplex#view} is this box when the domain is unbounded and has no
   * vertices; null for [−1, 1]^d.
   */
  public Decomposition showing(Box box) {
    return new Decomposition(network, domain, maxCells, box, groupCells);
  }

  /** The same, cut in groups of about so many cells. */
  Decomposition inGroupsOf(long cells) {
    return new Decomposition(network, domain, maxCells, shown, cells);
  }

  /**
   * Computes the complex and checks its certificates.
   *
   * @throws CellLimitException when there are too many cells
   * @throws org.reluatlas.task.ExplainedException when the domain is unbounded and kinks meet
   *     farther away than double precision reaches
   * @throws org.reluatlas.task.CancelledException when cancelled
   * @throws CertificateException when the result contradicts itself, which is a defect of this
   *     program
   */
  public CellComplex compute(Progress progress) {
    CellComplex complex = computeUnchecked(progress);
    new Certificates(complex).check(progress);
    return complex;
  }

  private CellComplex computeUnchecked(Progress progress) {
    int dimension = domain.dimension();
    if (dimension > 18 || Math.pow(3, dimension) > maxCells) {
      throw CellLimitException.ofDimension(dimension, maxCells);
    }
    progress.begin("polyhedral decomposition");
    if (!domain.isBounded()) {
      return new UnboundedDecomposition(network, domain, shown, groupCells)
          .compute(maxCells, progress);
    }
    return new Subdivision(network, new ScaledBox(domain), groupCells).run(maxCells, progress);
  }
}
