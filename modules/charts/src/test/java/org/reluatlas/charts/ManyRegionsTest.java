package org.reluatlas.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.reluatlas.charts.report.FindingsFigures;
import org.reluatlas.charts.report.FindingsReport;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.LabeledPoints;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.study.Findings;
import org.reluatlas.study.FindingsOptions;
import org.reluatlas.study.Problem;
import org.reluatlas.study.Study;
import org.reluatlas.task.Progress;

/** Figures of a decomposition with more regions than anybody can tell apart. */
class ManyRegionsTest {

  private static final Study STUDY = study();
  private static final int REGIONS = STUDY.complex().regions();

  private static Study study() {
    Random random = new Random(2);
    int n = 180;
    int m = 70;
    AffineLayer first =
        new AffineLayer(2, random.doubles(2L * n, -1, 1).toArray(), biases(random, n));
    AffineLayer second =
        new AffineLayer(n, random.doubles((long) n * m, -1, 1).toArray(), biases(random, m));
    AffineLayer last = new AffineLayer(m, random.doubles(m, -1, 1).toArray(), new double[1]);
    ReluNetwork network = new ReluNetwork(List.of(first, second, last));
    return Study.of(Problem.of("many", network).box(Box.cube(2, -1, 1)).build());
  }

  private static double[] biases(Random random, int n) {
    return random.doubles(n, -0.4, 0.4).toArray();
  }

  @Test
  void theDecompositionIsAPictureBetweenAxes() {
    CellComplex complex = STUDY.complex();
    assertTrue(REGIONS > 21_000, REGIONS + " regions");
    assertTrue(DecompositionFigure.isPicture(complex));
    RecordedDrawing drawing =
        RecordedDrawing.of(new DecompositionFigure(STUDY.regions(), STUDY.boundary(), "Many"));
    assertEquals(1, drawing.images.size());
    assertEquals(256, colors(drawing.images.get(0)).size(), 2);
    assertTrue(drawing.texts.containsAll(List.of("facets of layer 1", "facets of layer 2", "0.5")));
    assertTrue(drawing.texts.stream().anyMatch(text -> text.endsWith("drawn as a picture")));
    double right =
        drawing.places.get(0).getTranslateX()
            + drawing.places.get(0).getScaleX() * drawing.images.get(0).getWidth();
    assertEquals(559, right - drawing.places.get(0).getTranslateX(), 15, "fills the plot");
    assertTrue(drawing.lines.size() < 200, drawing.lines.size() + " lines");
  }

  private static Set<Integer> colors(BufferedImage image) {
    int width = image.getWidth();
    return Arrays.stream(image.getRGB(0, 0, width, image.getHeight(), null, 0, width))
        .boxed()
        .collect(Collectors.toSet());
  }

  @Test
  void outputsArePaleBelowTheFacetsAndInTheLegend() {
    ReluNetwork network = STUDY.complex().network();
    LabeledPoints values =
        new LabeledPoints(
            2, new double[] {0.5, 0.5}, new double[] {0.9}, List.of(), new boolean[] {true});
    Problem problem = Problem.of("values", network).points(values).box(Box.cube(2, -1, 1)).build();
    Study study = Study.of(problem);
    RecordedDrawing drawing =
        RecordedDrawing.of(new DecompositionFigure(study.regions(), study.boundary(), "Values"));
    assertEquals(1, drawing.filledParts(RegionPlot.output(1, true)).size(), "in the legend");
    assertEquals(1, drawing.images.size());
  }

  /** All figures are there, each small, and the report with all of them inside too. */
  @Test
  void noFigureIsLeftOutOrLarge() throws IOException {
    FindingsOptions usual = FindingsOptions.DEFAULT;
    FindingsOptions options =
        new FindingsOptions(1, usual.seed(), usual.filtration(), usual.weights());
    Findings findings = Findings.of(STUDY, options);
    Map<String, SvgFigure> figures = FindingsFigures.of(findings, Progress.NONE);
    for (String name :
        List.of(
            "decomposition.svg",
            "lipschitz.svg",
            "fiedler-partitions.svg",
            "filtration.svg",
            "cycles.svg")) {
      assertTrue(figures.containsKey(name), name + " in " + figures.keySet());
      assertTrue(figures.get(name).text().contains("drawn as a picture"), name);
      assertTrue(figures.get(name).text().length() < 3_000_000, name);
    }
    StringWriter page = new StringWriter();
    FindingsReport.of(findings, figures).write(page);
    assertTrue(page.toString().length() < 10_000_000, page.toString().length() + " characters");
    String cells = String.format(Locale.ROOT, "A picture of %,d cells", STUDY.complex().cells());
    assertTrue(page.toString().contains(cells));
  }
}
