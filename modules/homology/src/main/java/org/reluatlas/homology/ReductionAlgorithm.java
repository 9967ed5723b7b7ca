package org.reluatlas.homology;

import org.reluatlas.task.Progress;

/** How persistence pairs are found. All give the same pairs, whatever the representation. */
public enum ReductionAlgorithm {

  /**
   * All columns from left to right: Edelsbrunner, Letscher, Zomorodian, "Topological persistence
   * and simplification", 2002.
   */
  STANDARD {
    @Override
    PersistencePairs reduce(
        Filtration filtration, ColumnRepresentation columns, Progress progress) {
      return new StandardReduction(filtration, columns, progress).compute();
    }
  },

  /**
   * Dimensions from the top down, so that the column of a cell already paired as a birth is known
   * to be 0: Chen, Kerber, "Persistent homology computation with a twist", 2011.
   */
  TWIST {
    @Override
    PersistencePairs reduce(
        Filtration filtration, ColumnRepresentation columns, Progress progress) {
      return new TwistReduction(filtration, columns, progress).compute();
    }
  },

  /**
   * Union-find where the complex is a graph or dual to one, which leaves ∂₂ to ∂₍d−1₎, and the
   * twist for these: {@link UnionFindReduction}.
   */
  UNION_FIND {
    @Override
    PersistencePairs reduce(
        Filtration filtration, ColumnRepresentation columns, Progress progress) {
      return new UnionFindReduction(filtration, columns, progress).compute();
    }
  };

  abstract PersistencePairs reduce(
      Filtration filtration, ColumnRepresentation columns, Progress progress);
}
