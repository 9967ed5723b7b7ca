package org.reluatlas.gephi.graph;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;
import org.reluatlas.analysis.FiedlerWeights;
import org.reluatlas.network.SliceSpecification;
import org.reluatlas.polyhedra.DualGraph;
import org.reluatlas.polyhedra.Intervals;
import org.reluatlas.study.Problem;
import org.reluatlas.study.ProblemSettings;
import org.reluatlas.study.Study;
import org.reluatlas.task.Progress;

/** Dual graphs with all results, as drafts and as workspaces. */
final class SampleGraphs {

  private final String name;
  private final Study study;

  private SampleGraphs(String name, ProblemSettings settings) {
    this.name = name;
    study = Study.of(settings.build());
  }

  /**
   * Classes, scores and a regression, with points and without, in bounded and unbounded domains, on
   * slices, of both adjacencies.
   */
  static Stream<SampleGraphs> all() {
    return Stream.of(
        new SampleGraphs("classes", network("two-circles").points(points("two-circles"))),
        new SampleGraphs(
            "adjacency by patterns",
            network("two-moons")
                .points(points("two-moons"))
                .adjacency(DualGraph.Adjacency.HAMMING)),
        new SampleGraphs(
            "the whole plane, without points",
            network("two-circles").intervals(Intervals.parse("all")).output(1)),
        new SampleGraphs(
            "a half-strip", network("two-moons").intervals(Intervals.parse("0,inf;-1,1"))),
        new SampleGraphs("a regression", network("paraboloid").points(points("paraboloid"))),
        new SampleGraphs(
            "a level set", network("paraboloid").points(points("paraboloid")).level(0.5)),
        new SampleGraphs(
            "three inputs", network("nested-spheres").points(points("nested-spheres"))),
        new SampleGraphs(
            "the plane of principal components",
            network("hidden-moons").points(points("hidden-moons"))),
        new SampleGraphs(
            "a space of three coordinates",
            network("hidden-moons")
                .points(points("hidden-moons"))
                .slice(SliceSpecification.parse("x0,x3,x7"))));
  }

  private static ProblemSettings network(String sample) {
    return Problem.of(SampleNetworks.folder(sample).resolve("network.onnx"));
  }

  private static Path points(String sample) {
    return SampleNetworks.folder(sample).resolve("points.csv");
  }

  GraphDraft draft() {
    GraphDraft draft =
        GraphDraft.of(study.regions(), study.measures(), name)
            .withPartition("", study.fiedler(FiedlerWeights.UNWEIGHTED).partition())
            .withPartition("weighted", study.fiedler(FiedlerWeights.WEIGHTED).partition());
    return study.criticalPoints().map(draft::withExtrema).orElse(draft);
  }

  Workspace workspace() {
    Workspace workspace =
        DualGraphWorkspace.create(study.regions(), study.measures(), name, Progress.NONE);
    GraphModel model = Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace);
    Node[] nodes = DualGraphWorkspace.nodes(workspace, study.complex());
    PartitionColumns.write(model, nodes, "", study.fiedler(FiedlerWeights.UNWEIGHTED).partition());
    PartitionColumns.write(
        model, nodes, "weighted", study.fiedler(FiedlerWeights.WEIGHTED).partition());
    study.criticalPoints().ifPresent(critical -> ExtremumColumn.write(model, nodes, critical));
    return workspace;
  }

  @Override
  public String toString() {
    return name;
  }
}
