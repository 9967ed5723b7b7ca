package org.reluatlas.charts;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.reluatlas.analysis.FiedlerAnalysis;
import org.reluatlas.charts.density.DensityPicture;
import org.reluatlas.network.LabeledPoints;
import org.reluatlas.polyhedra.AnnotatedRegions;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.DecisionBoundary;
import org.reluatlas.polyhedra.DomainProjection;
import org.reluatlas.polyhedra.DualGraph;

/**
 * Fiedler partitions side by side, one for each choice of weights: above, for a plane domain, the
 * decomposition in the colours of the parts with the training points and the decision boundary;
 * below the dual graph with the cut edges; beneath both the scores.
 */
public final class PartitionFigure implements Figure {

  private static final int PANEL = 300;
  private static final int SMALLEST_SIDE = 140;
  private static final int GAP = 36;
  private static final int MARGIN = 14;
  private static final int HEADING = 74;
  private static final int BETWEEN = 14;
  private static final int CAPTION = 66;
  private static final int LEGEND = 30;
  private static final int LEGEND_ROW = 19;

  /** The colour of points without a class, as in {@link DecompositionFigure}. */
  private static final int UNCLASSIFIED = 5;

  private final AnnotatedRegions regions;
  private final DualGraph graph;
  private final DecisionBoundary boundary;
  private final List<String> names;
  private final List<FiedlerAnalysis> analyses;
  private final String title;
  private final boolean plane;
  private final int panelHeight;

  /**
   * Prepares the drawing.
   *
   * @param graph the dual graph of the regions' complex
   * @param names what each partition is called
   * @param analyses of that graph, as many as names, at least one
   * @param title the first line above the drawing
   */
  public PartitionFigure(
      AnnotatedRegions regions,
      DualGraph graph,
      DecisionBoundary boundary,
      List<String> names,
      List<FiedlerAnalysis> analyses,
      String title) {
    this.regions = regions;
    this.graph = graph;
    this.boundary = boundary;
    this.names = List.copyOf(names);
    this.analyses = List.copyOf(analyses);
    this.title = title;
    Box domain = regions.complex().view();
    plane = domain.dimension() == 2;
    panelHeight = (int) Math.max(SMALLEST_SIDE, Math.min(1.6 * PANEL, PANEL * tallness(domain)));
  }

  /** The height of the projected domain over its width. */
  static double tallness(Box domain) {
    DomainProjection projection = new DomainProjection(domain);
    double[] corner = new double[domain.dimension()];
    double height = 0;
    for (int bits = 0; bits < 1 << Math.min(20, corner.length); bits++) {
      for (int axis = 0; axis < corner.length; axis++) {
        corner[axis] = (bits >> Math.min(axis, 20) & 1) == 0 ? domain.low(axis) : domain.high(axis);
      }
      height = Math.max(height, 2 * projection.y(corner));
    }
    return height / DomainProjection.WIDTH;
  }

  @Override
  public int width() {
    return 2 * MARGIN + Math.max(2, analyses.size()) * (PANEL + GAP);
  }

  @Override
  public int height() {
    int rows = plane ? 2 : 1;
    int legendRows = LegendEntry.layOut(legend(), width() - 2 * MARGIN);
    return HEADING
        + rows * panelHeight
        + (rows - 1) * BETWEEN
        + CAPTION
        + LEGEND
        + (legendRows - 1) * LEGEND_ROW;
  }

  @Override
  public void draw(Graphics2D graphics) {
    ChartStyle.drawSheet(graphics, this, MARGIN, title, describe());
    for (int i = 0; i < analyses.size(); i++) {
      drawColumn(graphics, MARGIN + i * (PANEL + GAP), i);
    }
    drawLegend(graphics);
  }

  private String describe() {
    return String.format(
        Locale.ROOT,
        "%,d regions, %,d edges (%s adjacency)%s; %s",
        graph.vertices(),
        graph.edges(),
        graph.adjacency().name().toLowerCase(Locale.ROOT),
        ChartStyle.asPicture(DensityPicture.isFor(PANEL, panelHeight, graph.vertices())),
        FiedlerTable.method(analyses.get(0)));
  }

  private void drawColumn(Graphics2D graphics, int left, int index) {
    FiedlerAnalysis analysis = analyses.get(index);
    PartitionPanel panel = new PartitionPanel(regions, graph, boundary, analysis);
    graphics.setPaint(Color.BLACK);
    graphics.setFont(ChartStyle.AXIS_LABEL);
    graphics.drawString(names.get(index), left, HEADING - 8);
    int top = HEADING;
    if (plane) {
      Rectangle2D area = new Rectangle2D.Double(left, top, PANEL, panelHeight);
      panel.drawDecomposition(graphics, area);
      graphics.setPaint(Palette.LINE);
      graphics.setStroke(ChartStyle.GUIDE_STROKE);
      graphics.draw(area);
      top += panelHeight + BETWEEN;
    }
    panel.drawGraph(graphics, new Rectangle2D.Double(left, top, PANEL, panelHeight));
    drawCaption(graphics, left, top + panelHeight, analysis);
  }

  private static void drawCaption(
      Graphics2D graphics, int left, int top, FiedlerAnalysis analysis) {
    graphics.setPaint(Color.BLACK);
    graphics.setFont(ChartStyle.TEXT);
    graphics.drawString("edges: " + analysis.weights().edges().formula(), left, top + 17);
    graphics.drawString("vertices: " + analysis.weights().vertices().formula(), left, top + 33);
    String scores =
        analysis
            .labels()
            .map(
                labels ->
                    String.format(
                        Locale.ROOT,
                        "%,d of %,d regions misclassified, L2 %.2f; ",
                        labels.misclassified(),
                        labels.labelledVertices(),
                        labels.l2Error()))
            .orElse("");
    graphics.setPaint(Palette.LINE);
    graphics.drawString(
        scores + String.format(Locale.ROOT, "%,d cut edges", analysis.cut().cutEdges()),
        left,
        top + 50);
  }

  private void drawLegend(Graphics2D graphics) {
    List<LegendEntry> entries = legend();
    int rows = LegendEntry.layOut(entries, width() - 2 * MARGIN);
    int top = height() - LEGEND - (rows - 1) * LEGEND_ROW;
    for (LegendEntry entry : entries) {
      entry.draw(graphics, MARGIN, top + 16, LEGEND_ROW);
    }
  }

  private List<LegendEntry> legend() {
    List<LegendEntry> entries = new ArrayList<>();
    LabeledPoints points = regions.points().points();
    int parts = analyses.get(0).partition().parts();
    for (int part = 0; part < parts; part++) {
      Color color = plane ? Palette.pale(part) : Palette.strong(part);
      entries.add(LegendEntry.area(partName(part), color));
    }
    boolean drawsPoints = plane && regions.points().trainingTotal() > 0;
    for (int c = 0; drawsPoints && c < points.classNames().size(); c++) {
      entries.add(
          LegendEntry.dot("points of class " + points.classNames().get(c), Palette.strong(c)));
    }
    if (drawsPoints && !points.isClassified()) {
      entries.add(LegendEntry.dot("training points", Palette.strong(UNCLASSIFIED)));
    }
    if (plane && boundary.facets() > 0) {
      entries.add(LegendEntry.line(boundary.outputs().boundaryName(), Color.BLACK));
    }
    entries.add(LegendEntry.line("cut edges", PartitionPanel.CUT));
    return entries;
  }

  private String partName(int part) {
    List<String> classes = regions.points().points().classNames();
    return analyses.get(0).labels().isPresent() && part < classes.size()
        ? "side of class " + classes.get(part)
        : "part " + part;
  }
}
