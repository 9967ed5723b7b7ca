package org.reluatlas.analysis;

import java.util.EnumMap;
import java.util.Map;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.task.Progress;

/** Which regions have a vertex of a minimum or of a maximum. */
final class RegionExtrema {

  private final CellComplex complex;

  /** Per kind whether cells have such a vertex; of the vertices, and after spreading of regions. */
  private final Map<CriticalKind, boolean[]> marks = new EnumMap<>(CriticalKind.class);

  RegionExtrema(CellComplex complex) {
    this.complex = complex;
    marks.put(CriticalKind.MINIMUM, new boolean[complex.count(0)]);
    marks.put(CriticalKind.MAXIMUM, new boolean[complex.count(0)]);
  }

  /** Marks the vertices of a critical set, if it is an extremum. */
  void add(CriticalKind kind, FlatComponent component) {
    boolean[] ofKind = marks.get(kind);
    if (ofKind != null) {
      component.vertexList().forEach(vertex -> ofKind[vertex] = true);
    }
  }

  /** Hands the marks on from the vertices to the regions. */
  RegionExtrema spread(Progress progress) {
    for (int k = 1; k <= complex.dimension(); k++) {
      progress.check();
      int dimension = k;
      marks.replaceAll((kind, below) -> ofCells(dimension, below));
    }
    return this;
  }

  private boolean[] ofCells(int k, boolean[] below) {
    boolean[] above = new boolean[complex.count(k)];
    for (int cell = 0; cell < above.length; cell++) {
      for (int i = 0; i < complex.facetCount(k, cell); i++) {
        above[cell] |= below[complex.facet(k, cell, i)];
      }
    }
    return above;
  }

  boolean holds(int region, CriticalKind kind) {
    return marks.get(kind)[region];
  }
}
