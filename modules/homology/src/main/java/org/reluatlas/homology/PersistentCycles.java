package org.reluatlas.homology;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reluatlas.task.Progress;
import org.reluatlas.task.Steps;

/**
 * The cycles of the most persistent classes of a filtration, up to a number of cells. Immutable.
 *
 * <p>The cycles of all classes may have n² cells for n cells of the complex. Classes come by
 * descending persistence, those that never end first; the first whose cycle does not fit any more
 * and all after it have none. Classes that begin and end at one value have none either.
 */
public final class PersistentCycles {

  private final List<Interval> classes;
  private final Map<Integer, int[]> cycles;

  private final Filtration filtration;

  private PersistentCycles(
      Filtration filtration, List<Interval> classes, Map<Integer, int[]> cycles) {
    this.filtration = filtration;
    this.classes = classes;
    this.cycles = cycles;
  }

  /**
   * Finds the cycles.
   *
   * @param diagram of the pairs whose cycles they are
   * @param mostCells in all cycles together
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public static PersistentCycles of(
      PersistenceDiagram diagram,
      RepresentativeCycles representatives,
      long mostCells,
      Progress progress) {
    List<Interval> classes = diagram.withoutZeroPersistence().barcode();
    Map<Integer, int[]> cycles = new HashMap<>();
    progress.begin("cycles");
    Steps steps = Steps.of(progress, classes.size()).every(64);
    long left = mostCells;
    for (Interval one : classes) {
      steps.next();
      Optional<int[]> cycle = representatives.cycle(one.birthPosition(), progress);
      left -= cycle.map(cells -> cells.length).orElse(0);
      if (left < 0) {
        break;
      }
      cycle.ifPresent(cells -> cycles.put(one.birthPosition(), cells));
    }
    return new PersistentCycles(representatives.filtration(), classes, cycles);
  }

  /** The classes of positive persistence of all dimensions, in the order of their cycles. */
  public List<Interval> classes() {
    return Collections.unmodifiableList(classes);
  }

  /** How many of them have a cycle here. */
  public int count() {
    return cycles.size();
  }

  /**
   * The cycle of a class: the ascending indices of its cells, whose dimension is that of the class;
   * empty if it has none here.
   */
  public Optional<int[]> of(Interval one) {
    return Optional.ofNullable(cycles.get(one.birthPosition())).map(int[]::clone);
  }

  /** The index of the cell that begins a class: the youngest in its cycle. */
  public int youngest(Interval one) {
    int id = filtration.cellAt(one.birthPosition());
    return id - filtration.complex().firstId(one.dimension());
  }
}
