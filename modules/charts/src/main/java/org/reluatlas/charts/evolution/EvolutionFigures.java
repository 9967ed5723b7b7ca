package org.reluatlas.charts.evolution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.reluatlas.charts.BettiComparisonFigure;
import org.reluatlas.charts.DecompositionPanel;
import org.reluatlas.charts.DecompositionSeriesFigure;
import org.reluatlas.charts.Figure;
import org.reluatlas.charts.LifetimesFigure;
import org.reluatlas.charts.RegionAgeFigure;
import org.reluatlas.charts.SampledCurve;
import org.reluatlas.charts.SvgFigure;
import org.reluatlas.charts.TurnoverFigure;
import org.reluatlas.evolution.ChosenEpochs;
import org.reluatlas.evolution.EpochRow;
import org.reluatlas.evolution.EvolutionReport;
import org.reluatlas.evolution.HeatMap;
import org.reluatlas.evolution.RegionLifetimes;
import org.reluatlas.evolution.SampledCurves;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.study.Problem;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.Progress;
import org.reluatlas.task.Setting;

/**
 * The figures about training runs, each under the name of its file. Series are means over all runs;
 * what is of regions is of the first run. Decompositions are drawn in the plane, as far as they are
 * not too large.
 */
public final class EvolutionFigures {

  /** A run whose figures are drawn. */
  private static final int RUN = 0;

  private final EvolutionReport report;
  private final EvolutionSeries series;
  private final Box zoom;
  private final Progress progress;
  private final Map<String, Figure> figures = new LinkedHashMap<>();

  private EvolutionFigures(EvolutionReport report, Box zoom, Progress progress) {
    this.report = report;
    this.zoom = zoom;
    this.progress = progress;
    series = new EvolutionSeries(report);
  }

  /**
   * Draws all that suit the runs, reading some checkpoints again.
   *
   * @param zoom the part of the plane that decompositions are drawn of, or null for the domain
   * @throws ExplainedException when a checkpoint has changed meanwhile
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public static Map<String, SvgFigure> of(EvolutionReport report, Box zoom, Progress progress) {
    EvolutionFigures all = new EvolutionFigures(report, zoom, progress);
    all.addSeries();
    if (!report.series().get(RUN).presentRows().isEmpty()) {
      all.addRegions();
    }
    return all.drawn();
  }

  private Map<String, SvgFigure> drawn() {
    progress.begin("Figures");
    List<SvgFigure> svgs = SvgFigure.ofAll(List.copyOf(figures.values()), progress);
    Map<String, SvgFigure> named = new LinkedHashMap<>();
    figures.keySet().forEach(name -> named.put(name, svgs.get(named.size())));
    return named;
  }

  /**
   * The part of the plane that decompositions are drawn of.
   *
   * @param zoom null for the whole domain, or where that is unbounded what is around the points
   * @throws ExplainedException when it is no part of a plane domain
   */
  public static Box view(Problem problem, Box zoom) {
    Box domain = problem.domain();
    if (zoom == null) {
      return problem.shown();
    }
    if (zoom.dimension() != domain.dimension() || domain.dimension() != 2) {
      throw ExplainedException.ofInput(
          "%s has %d intervals, but the domain %d; only decompositions of a plane domain are drawn",
          Setting.ZOOM, zoom.dimension(), domain.dimension());
    }
    for (int axis = 0; axis < 2; axis++) {
      if (zoom.low(axis) < domain.low(axis) || zoom.high(axis) > domain.high(axis)) {
        throw ExplainedException.ofInput(
            "%s %s is no part of the domain %s", Setting.ZOOM, zoom, domain);
      }
    }
    return zoom;
  }

  private void addSeries() {
    for (HeatMap map : report.heatMaps()) {
      figures.put("heat-map-beta" + map.beta() + ".svg", series.heatMap(map));
    }
    figures.put("f-vector.svg", series.cells());
    if (report.architectures().size() > 1) {
      figures.put("architectures.svg", series.architectures());
    }
    figures.put("fiedler.svg", series.partitions());
    figures.put("stability.svg", series.stability());
    figures.put(
        "turnover.svg",
        new TurnoverFigure(
            "Births and deaths of regions: " + series.name(),
            turnover(),
            series.of("births", "births"),
            series.of("deaths", "deaths"),
            series.of("survivors", "survivors"),
            series.loss()));
  }

  /** The sums over the checkpoints of all runs. */
  private String turnover() {
    int runs = report.series().size();
    return String.format(
        Locale.ROOT,
        "%,.0f births and %,.0f deaths in all%s",
        sum("births"),
        sum("deaths"),
        runs == 1 ? "" : " " + runs + " runs together");
  }

  private double sum(String measure) {
    return report.series().stream()
        .flatMapToDouble(run -> Arrays.stream(run.values(measure)))
        .filter(Double::isFinite)
        .sum();
  }

  private void addRegions() {
    String run = report.series().get(RUN).run().name();
    List<EpochRow> chosen = ChosenEpochs.of(report, RUN).rows();
    List<String> names =
        chosen.stream().map(EvolutionFigures::caption).collect(Collectors.toList());
    figures.put(
        "betti-curves.svg",
        new BettiComparisonFigure(
            "Betti curves of some epochs: " + run,
            names,
            chosen.stream().map(this::curves).collect(Collectors.toList())));
    RegionLifetimes lifetimes = report.lifetimes(RUN);
    figures.put(
        "lifetimes.svg",
        new LifetimesFigure("Lifetimes of regions: " + run, ended(lifetimes), lifetimes.ages()));
    if (report.dimension() == 2) {
      addDecompositions(run, chosen, names);
    }
  }

  private static String caption(EpochRow row) {
    return String.format(Locale.ROOT, "epoch %,d", row.epoch());
  }

  /** One for each β but the last, which is 0 until all cells are in. */
  private List<SampledCurve> curves(EpochRow row) {
    SampledCurves curves = report.evolution().curves(row);
    return IntStream.range(0, curves.curves() - 1)
        .mapToObj(i -> SampledCurve.of(curves.times(), curves.means(i)))
        .collect(Collectors.toList());
  }

  private static long[] ended(RegionLifetimes lifetimes) {
    return lifetimes.endedAfterEpochs().entrySet().stream()
        .flatMapToLong(entry -> LongStream.generate(entry::getKey).limit(entry.getValue()))
        .toArray();
  }

  private void addDecompositions(String run, List<EpochRow> chosen, List<String> names) {
    Box view = view(report.evolution().problem(), zoom);
    progress.begin("Decompositions to be drawn");
    List<DecompositionPanel> panels = new ArrayList<>();
    CellComplex[] last = new CellComplex[1];
    report
        .evolution()
        .forEachStudy(
            RUN,
            chosen,
            (index, study) -> {
              last[0] = study.complex();
              DecompositionPanel panel = DecompositionPanel.of(study.regions(), study.boundary());
              panels.add(DecompositionSeriesFigure.thinned(panel, view));
            },
            progress);
    List<String> axes = report.evolution().problem().coordinateNames();
    figures.put(
        "decompositions.svg",
        new DecompositionSeriesFigure(
            "The decomposition at some epochs: " + run, names, panels, view, axes));
    figures.put(
        "ages.svg",
        new RegionAgeFigure(
            "Ages of the regions at epoch "
                + String.format(Locale.ROOT, "%,d", chosen.get(chosen.size() - 1).epoch()),
            last[0],
            report.lifetimes(RUN).ages(last[0]),
            view,
            axes));
  }
}
