package org.reluatlas.gephi.importer;

import java.nio.file.Files;
import java.nio.file.Path;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.Decomposition;
import org.reluatlas.polyhedra.DualGraph;

/** What a person chooses about an import. Immutable; what is not chosen is null. */
public final class ImportSettings {

  /** How much wider the domain is than the box of the points, on each side, unless told. */
  public static final double DEFAULT_MARGIN = 0.1;

  private static final String USUAL_POINTS = "points.csv";

  private final Path network;
  private final Path points;
  private final String label;
  private final SliceSetting slice;
  private final Box domain;
  private final double margin;
  private final DualGraph.Adjacency adjacency;
  private final long maxCells;

  private ImportSettings(
      Path network,
      Path points,
      String label,
      SliceSetting slice,
      Box domain,
      double margin,
      DualGraph.Adjacency adjacency,
      long maxCells) {
    this.network = network;
    this.points = points;
    this.label = label;
    this.slice = slice;
    this.domain = domain;
    this.margin = margin;
    this.adjacency = adjacency;
    this.maxCells = maxCells;
  }

  /** The defaults for a network file: the points are those in points.csv beside it, if any. */
  public static ImportSettings of(Path network) {
    Path beside = network.toAbsolutePath().resolveSibling(USUAL_POINTS);
    return new ImportSettings(
        network,
        Files.isRegularFile(beside) ? beside : null,
        null,
        SliceSetting.AUTOMATIC,
        null,
        DEFAULT_MARGIN,
        DualGraph.Adjacency.FACET,
        Decomposition.DEFAULT_MAX_CELLS);
  }

  /** With these points, null for none. */
  public ImportSettings withPoints(Path path) {
    return new ImportSettings(network, path, label, slice, domain, margin, adjacency, maxCells);
  }

  /** With the labels in this column, null to find it by the usual names. */
  public ImportSettings withLabel(String column) {
    return new ImportSettings(network, points, column, slice, domain, margin, adjacency, maxCells);
  }

  /** On this slice; the domain is then one of its coordinates. */
  public ImportSettings withSlice(SliceSetting chosen) {
    return new ImportSettings(network, points, label, chosen, domain, margin, adjacency, maxCells);
  }

  /** With this domain, null for the box around the points. */
  public ImportSettings withDomain(Box box) {
    return new ImportSettings(network, points, label, slice, box, margin, adjacency, maxCells);
  }

  /** With the box around the points widened on each side by this share of its length. */
  public ImportSettings withMargin(double share) {
    return new ImportSettings(network, points, label, slice, domain, share, adjacency, maxCells);
  }

  /** With this adjacency. */
  public ImportSettings withAdjacency(DualGraph.Adjacency relation) {
    return new ImportSettings(network, points, label, slice, domain, margin, relation, maxCells);
  }

  /** With at most so many cells. */
  public ImportSettings withMaxCells(long cells) {
    return new ImportSettings(network, points, label, slice, domain, margin, adjacency, cells);
  }

  /** The file of the network. */
  public Path network() {
    return network;
  }

  /** The file of the points, or null. */
  public Path points() {
    return points;
  }

  /** The column of the labels, or null. */
  public String label() {
    return label;
  }

  /** What of the input space is wanted. */
  public SliceSetting slice() {
    return slice;
  }

  /** The domain as it was typed, or null. */
  public Box domain() {
    return domain;
  }

  /** By how much of its length the box around the points is widened on each side. */
  public double margin() {
    return margin;
  }

  /** When two regions are adjacent. */
  public DualGraph.Adjacency adjacency() {
    return adjacency;
  }

  /** The most cells that the complex may have. */
  public long maxCells() {
    return maxCells;
  }
}
