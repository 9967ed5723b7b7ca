package org.reluatlas.gephi.importer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.gephi.io.importer.api.Issue;
import org.openide.util.NbBundle;
import org.reluatlas.gephi.DecomposedNetwork;
import org.reluatlas.gephi.NetworkOnDomain;
import org.reluatlas.network.ImportedNetwork;
import org.reluatlas.network.LabeledPoints;
import org.reluatlas.network.NetworkFiles;
import org.reluatlas.network.PointsColumns;
import org.reluatlas.network.PointsCsv;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.RegionPoints;

/** The files that some settings name, read, and what there is to tell about them. Immutable. */
public final class NetworkImport {

  private final ImportedNetwork imported;
  private final NetworkOnDomain origin;
  private final List<Issue> issues;

  private NetworkImport(ImportedNetwork imported, NetworkOnDomain origin, List<Issue> issues) {
    this.imported = imported;
    this.origin = origin;
    this.issues = List.copyOf(issues);
  }

  /**
   * Reads the files.
   *
   * @throws org.reluatlas.network.NetworkFormatException when a file cannot be read
   * @throws IllegalArgumentException with a sentence when the settings do not fit the network
   */
  public static NetworkImport read(ImportSettings settings) throws IOException {
    List<Issue> issues = new ArrayList<>();
    ImportedNetwork imported = NetworkFiles.read(settings.network());
    ReluNetwork network = imported.network();
    for (String notice : imported.notices()) {
      issues.add(new Issue(notice, Issue.Level.INFO));
    }
    LabeledPoints points = points(settings, network);
    NetworkOnDomain origin =
        new NetworkOnDomain(
            settings.network().getFileName().toString(),
            network,
            domain(settings, network, points, issues),
            points,
            settings.adjacency(),
            settings.maxCells());
    if (points.size() == 0) {
      issues.add(issue(Issue.Level.INFO, "noPoints"));
    } else if (!points.hasLabels()) {
      issues.add(issue(Issue.Level.WARNING, "noLabels", settings.points().getFileName()));
    }
    return new NetworkImport(imported, origin, issues);
  }

  private static LabeledPoints points(ImportSettings settings, ReluNetwork network)
      throws IOException {
    if (settings.points() == null) {
      return new LabeledPoints(
          network.inputs(), new double[0], new double[0], List.of(), new boolean[0]);
    }
    PointsColumns columns = PointsColumns.byDefault();
    return PointsCsv.readFor(
        network,
        settings.points(),
        settings.label() == null ? columns : columns.withLabel(settings.label()));
  }

  private static Box domain(
      ImportSettings settings, ReluNetwork network, LabeledPoints points, List<Issue> issues) {
    Box typed = settings.domain();
    if (typed != null && typed.dimension() != network.inputs()) {
      throw new IllegalArgumentException(
          message("domainDimension", typed.dimension(), network.inputs()));
    }
    if (typed != null) {
      return typed;
    }
    if (points.size() > 0) {
      return Box.around(points, settings.margin());
    }
    issues.add(issue(Issue.Level.WARNING, "domainAssumed"));
    return Box.cube(network.inputs(), -1, 1);
  }

  /** The network and its format. */
  public ImportedNetwork imported() {
    return imported;
  }

  /** What the decomposition follows from. */
  public NetworkOnDomain origin() {
    return origin;
  }

  /** What was dropped, assumed or is missing. */
  public List<Issue> issues() {
    return issues;
  }

  /** What is to tell about the points once it is known where they lie. */
  static List<Issue> issues(DecomposedNetwork network) {
    List<Issue> issues = new ArrayList<>();
    RegionPoints points = network.regions().points();
    if (points.outside() > 0) {
      issues.add(
          issue(Issue.Level.WARNING, "pointsOutside", points.outside(), points.points().size()));
    }
    if (points.moved() > 0) {
      issues.add(issue(Issue.Level.INFO, "pointsMoved", points.moved()));
    }
    return issues;
  }

  private static Issue issue(Issue.Level level, String key, Object... arguments) {
    return new Issue(message(key, arguments), level);
  }

  private static String message(String key, Object... arguments) {
    return NbBundle.getMessage(NetworkImport.class, "NetworkImport." + key, arguments);
  }
}
