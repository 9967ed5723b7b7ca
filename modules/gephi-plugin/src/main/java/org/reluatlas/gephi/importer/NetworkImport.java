package org.reluatlas.gephi.importer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gephi.io.importer.api.Issue;
import org.openide.util.NbBundle;
import org.reluatlas.gephi.model.DecomposedNetwork;
import org.reluatlas.gephi.model.NetworkOnDomain;
import org.reluatlas.gephi.model.SliceOfInputs;
import org.reluatlas.network.ImportedNetwork;
import org.reluatlas.network.LabeledPoints;
import org.reluatlas.network.NetworkFiles;
import org.reluatlas.network.PointsColumns;
import org.reluatlas.network.PointsCsv;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.network.SliceSpecification;
import org.reluatlas.network.SlicedInput;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.RegionPoints;
import org.reluatlas.task.ExplainedException;

/** The files that some settings name, read, and what there is to tell about them. Immutable. */
public final class NetworkImport {

  private final ImportSettings settings;
  private final ImportedNetwork imported;
  private final SlicedInput sliced;
  private final NetworkOnDomain origin;
  private final List<Issue> issues = new ArrayList<>();
  private boolean assumed;

  private NetworkImport(ImportSettings settings, ImportedNetwork imported, LabeledPoints given) {
    this.settings = settings;
    this.imported = imported;
    sliced =
        settings
            .slice()
            .choice(given.dimension(), given.size() > 0)
            .map(choice -> slice(choice, given))
            .orElse(null);
    for (String notice : imported.notices()) {
      issues.add(new Issue(notice, Issue.Level.INFO));
    }
    origin = sliced == null ? origin(imported.network(), given) : origin(sliced);
    if (given.size() == 0) {
      issues.add(issue(Issue.Level.INFO, "noPoints"));
    } else if (!given.hasLabels()) {
      issues.add(issue(Issue.Level.WARNING, "noLabels", settings.points().getFileName()));
    }
  }

  /**
   * Reads the files.
   *
   * @throws org.reluatlas.network.NetworkFormatException when a file cannot be read
   * @throws ExplainedException when the settings do not fit the network
   */
  public static NetworkImport read(ImportSettings settings) throws IOException {
    ImportedNetwork imported = NetworkFiles.read(settings.network());
    return new NetworkImport(settings, imported, points(settings, imported.network()));
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

  private static SlicedInput slice(SliceSpecification choice, LabeledPoints points) {
    return choice.of(points, false).orElseThrow();
  }

  private NetworkOnDomain origin(SlicedInput on) {
    return origin(on.fold(imported.network()), on.points())
        .onSlice(new SliceOfInputs(imported.network().inputs(), on.description()));
  }

  private NetworkOnDomain origin(ReluNetwork network, LabeledPoints points) {
    return new NetworkOnDomain(
        settings.network().getFileName().toString(),
        network,
        domain(points),
        points,
        settings.adjacency(),
        settings.maxCells());
  }

  private Box domain(LabeledPoints points) {
    Box typed = settings.domain();
    if (typed != null && typed.dimension() != points.dimension()) {
      throw ExplainedException.ofInput(
          "%s",
          message(
              sliced == null ? "domainDimension" : "domainOfSlice",
              typed.dimension(),
              points.dimension()));
    }
    Box box = typed != null ? typed : usualDomain(points);
    if (!box.hasVolume()) {
      throw ExplainedException.ofInput(
          "%s", message(box.volume() > 1 ? "tooLarge" : "tooSmall", box));
    }
    return box;
  }

  private Box usualDomain(LabeledPoints points) {
    if (points.size() > 0) {
      return Box.around(points, settings.margin());
    }
    assumed = true;
    issues.add(issue(Issue.Level.WARNING, "domainAssumed"));
    return Box.cube(points.dimension(), -1, 1);
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
    return List.copyOf(issues);
  }

  /** What there is to tell about the slice; empty for the whole input space. */
  public List<Issue> sliceIssues() {
    List<Issue> told = new ArrayList<>();
    origin.sliceLine().ifPresent(line -> told.add(new Issue(line, Issue.Level.INFO)));
    offset().ifPresent(line -> told.add(new Issue(line, Issue.Level.INFO)));
    if (isSlicedUnasked()) {
      told.add(issue(Issue.Level.WARNING, "automaticSlice", imported.network().inputs()));
    }
    return told;
  }

  private boolean isSlicedUnasked() {
    return sliced != null && settings.slice().kind() == SliceSetting.Kind.AUTOMATIC;
  }

  /** Whether the domain or the slice is one that nobody has chosen, and nothing suggests. */
  boolean isAssumed() {
    return assumed || isSlicedUnasked();
  }

  /** How far the points are from the slice; empty without a slice or points. */
  Optional<String> offset() {
    return Optional.ofNullable(sliced)
        .filter(SlicedInput::hasPoints)
        .map(on -> message("offset", number(on.meanDistance()), number(on.largestDistance())));
  }

  private static String number(double distance) {
    return String.format(Locale.ROOT, "%.4g", distance);
  }

  /** What is to tell about the points once it is known where they lie. */
  static List<Issue> issues(DecomposedNetwork network) {
    List<Issue> issues = new ArrayList<>();
    RegionPoints points = network.regions().points();
    if (points.outside() > 0) {
      issues.add(
          issue(Issue.Level.WARNING, "pointsOutside", points.outside(), points.points().size()));
    }
    if (points.reassigned() > 0) {
      issues.add(issue(Issue.Level.INFO, "pointsReassigned", points.reassigned()));
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
