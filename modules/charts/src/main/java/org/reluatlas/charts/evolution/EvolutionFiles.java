package org.reluatlas.charts.evolution;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.reluatlas.charts.SvgFigure;
import org.reluatlas.evolution.EvolutionArrays;
import org.reluatlas.evolution.EvolutionCsv;
import org.reluatlas.evolution.EvolutionJson;
import org.reluatlas.evolution.EvolutionReport;
import org.reluatlas.evolution.HeatMap;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.study.SummaryFiles;
import org.reluatlas.task.Progress;
import org.reluatlas.task.file.WholeFiles;

/** The files about training runs, all in one folder. */
public final class EvolutionFiles {

  private static final String FRAMES = "frames";

  private final EvolutionReport report;
  private final Box zoom;
  private final Path folder;
  private final WholeFiles files;

  /**
   * Where they go.
   *
   * @param zoom the part of the plane that decompositions are drawn of, or null for the domain
   */
  public EvolutionFiles(EvolutionReport report, Box zoom, Path folder, WholeFiles files) {
    this.report = report;
    this.zoom = zoom;
    this.folder = folder;
    this.files = files;
  }

  private void write(String name, WholeFiles.Content content) throws IOException {
    files.write(folder.resolve(name), content);
  }

  /**
   * Writes {@code report.html}, the figures in it as SVG, {@code summary.json}, the tables as CSV,
   * and all of them as arrays for NumPy. They take the place of all those of an earlier summary in
   * the folder.
   *
   * @param notices what was left out of the runs, a sentence for each
   * @throws IOException when a file cannot be written
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public void writeReport(List<String> notices, Progress progress) throws IOException {
    write("evolution.csv", writer -> EvolutionCsv.writeRows(report, writer));
    write("f-vector.csv", writer -> EvolutionCsv.writeFVectors(report, writer));
    if (report.architectures().size() > 1) {
      write("architectures.csv", writer -> EvolutionCsv.writeArchitectures(report, writer));
    }
    for (HeatMap map : report.heatMaps()) {
      write(
          "heat-map-beta" + map.beta() + ".csv", writer -> EvolutionCsv.writeHeatMap(map, writer));
    }
    write("correlations.csv", writer -> EvolutionCsv.writeCorrelations(report, writer));
    if (report.series().size() > 1) {
      write(
          "pooled-correlations.csv",
          writer -> EvolutionCsv.writePooledCorrelations(report, writer));
    }
    write("spikes.csv", writer -> EvolutionCsv.writeSpikes(report, writer));
    write("lifetimes.csv", writer -> EvolutionCsv.writeLifetimes(report, writer));
    files.writeBytes(
        folder.resolve("evolution.npz"), bytes -> EvolutionArrays.write(report, bytes, progress));
    Map<String, SvgFigure> figures = EvolutionFigures.of(report, zoom, progress);
    for (Map.Entry<String, SvgFigure> figure : figures.entrySet()) {
      write(figure.getKey(), writer -> writer.write(figure.getValue().text()));
    }
    write("report.html", writer -> EvolutionPage.of(report, figures, notices).write(writer));
    files.insteadOf(SummaryFiles.in(folder));
    List<String> names = files.names(folder);
    write(SummaryFiles.NAME, writer -> EvolutionJson.write(report, notices, names, writer));
  }

  /**
   * Writes {@code animation.gif} and its frames as PNG into a folder {@code frames}.
   *
   * @throws IOException when a file cannot be written
   * @throws org.reluatlas.task.ExplainedException when the domain is not a plane one
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public void writeAnimation(Progress progress) throws IOException {
    files.makeFolder(folder.resolve(FRAMES).toAbsolutePath());
    EvolutionAnimation.write(
        report,
        zoom,
        files.draft(folder.resolve("animation.gif")),
        name -> files.draft(folder.resolve(FRAMES).resolve(name)),
        progress);
  }
}
