package org.reluatlas.study;

import java.nio.file.Path;
import java.util.Optional;
import org.reluatlas.network.ImportedNetwork;
import org.reluatlas.network.LabeledPoints;
import org.reluatlas.network.SlicedInput;
import org.reluatlas.polyhedra.Intervals;

/** What a problem was made from, before it was sliced. Immutable. */
public final class ProblemSource {

  private final Path file;
  private final Path pointsFile;
  private final ImportedNetwork imported;
  private final LabeledPoints points;
  private final SlicedInput sliced;
  private final Intervals fixingIntervals;
  private final boolean slicedUnasked;
  private final boolean domainAssumed;
  private final boolean isLowest;

  ProblemSource(
      ProblemSettings asked, ImportedNetwork imported, LabeledPoints points, SpaceAssembly space) {
    file = asked.file();
    pointsFile = asked.pointsFile();
    sliced = space.sliced().orElse(null);
    fixingIntervals = space.fixingIntervals().orElse(null);
    slicedUnasked = space.isSlicedUnasked();
    domainAssumed = asked.isDomainMissing();
    isLowest = asked.isLowest();
    this.imported = imported;
    this.points = points;
  }

  private ProblemSource(
      Path file,
      ImportedNetwork imported,
      Path pointsFile,
      LabeledPoints points,
      SlicedInput sliced,
      ProblemSource other) {
    this.file = file;
    this.imported = imported;
    this.pointsFile = pointsFile;
    this.points = points;
    this.sliced = sliced;
    fixingIntervals = other.fixingIntervals;
    slicedUnasked = other.slicedUnasked;
    domainAssumed = other.domainAssumed;
    isLowest = other.isLowest;
  }

  /** The same with another network. */
  ProblemSource withNetwork(Path otherFile, ImportedNetwork other) {
    return new ProblemSource(otherFile, other, pointsFile, points, sliced, this);
  }

  /** The same with other points, projected to the same slice. */
  ProblemSource withPoints(Path otherFile, LabeledPoints other, SlicedInput projected) {
    return new ProblemSource(file, imported, otherFile, other, projected, this);
  }

  /** The network file as it was named; empty when the network was given as such. */
  public Optional<Path> file() {
    return Optional.ofNullable(file);
  }

  /** The points file as it was named; empty when there is none. */
  public Optional<Path> pointsFile() {
    return Optional.ofNullable(pointsFile);
  }

  /**
   * The network with what its reader has to tell; with negated outputs when the class is the
   * lowest.
   */
  public ImportedNetwork imported() {
    return imported;
  }

  /** The points in the input space of that network, possibly none. */
  public LabeledPoints points() {
    return points;
  }

  /** The slice; empty for the whole input space. */
  public Optional<SlicedInput> sliced() {
    return Optional.ofNullable(sliced);
  }

  /** The interval of every input, when some have length 0 and make the slice; empty otherwise. */
  public Optional<Intervals> fixingIntervals() {
    return Optional.ofNullable(fixingIntervals);
  }

  /** Whether there is a slice though none was asked for, since there are many inputs. */
  public boolean isSlicedUnasked() {
    return slicedUnasked;
  }

  /** Whether the class is the lowest output of the network in the file. */
  boolean isLowest() {
    return isLowest;
  }

  /** Whether nobody has chosen the domain, and no points suggest it. */
  public boolean isDomainAssumed() {
    return domainAssumed;
  }
}
