package org.reluatlas.gephi.graph;

import java.io.IOException;
import java.nio.file.Path;
import org.gephi.project.api.Project;
import org.gephi.project.api.ProjectController;
import org.openide.util.Lookup;
import org.reluatlas.network.LabeledPoints;
import org.reluatlas.network.NetworkFiles;
import org.reluatlas.network.PointsColumns;
import org.reluatlas.network.PointsCsv;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.polyhedra.AnnotatedRegions;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.Decomposition;
import org.reluatlas.polyhedra.DualGraph;
import org.reluatlas.task.Progress;

/** The dual graph of a sample network in the box of its points. */
public final class SampleNetworks {

  public final DualGraph graph;
  public final AnnotatedRegions regions;

  private SampleNetworks(DualGraph graph, AnnotatedRegions regions) {
    this.graph = graph;
    this.regions = regions;
  }

  public static SampleNetworks of(String name) throws IOException {
    return of(name, DualGraph.Adjacency.FACET);
  }

  public static SampleNetworks of(String name, DualGraph.Adjacency adjacency) throws IOException {
    return of(name, adjacency, null);
  }

  /** The same in another domain. */
  public static SampleNetworks in(Box domain, String name) throws IOException {
    return of(name, DualGraph.Adjacency.FACET, domain);
  }

  private static SampleNetworks of(String name, DualGraph.Adjacency adjacency, Box domain)
      throws IOException {
    Path folder = folder(name);
    ReluNetwork network = NetworkFiles.read(folder.resolve("network.onnx")).network();
    LabeledPoints points =
        PointsCsv.readFor(network, folder.resolve("points.csv"), PointsColumns.byDefault());
    Decomposition decomposition =
        new Decomposition(network, domain == null ? Box.around(points, 0.1) : domain);
    DualGraph graph = DualGraph.of(decomposition.compute(Progress.NONE), adjacency, Progress.NONE);
    return new SampleNetworks(graph, AnnotatedRegions.of(graph.complex(), points, Progress.NONE));
  }

  /** Where the files of a sample network are. */
  public static Path folder(String name) {
    return Path.of("../../sample-networks", name).toAbsolutePath().normalize();
  }

  public static ProjectController projects() {
    return Lookup.getDefault().lookup(ProjectController.class);
  }

  public static void closeProject() {
    if (projects().hasCurrentProject()) {
      projects().removeProject(projects().getCurrentProject());
    }
    for (Project closed : projects().getAllProjects()) { // Gephi keeps them in its list
      projects().removeProject(closed);
    }
  }

  /** Gives leave to go on so many times. */
  public static Progress cancelledAfter(int questions) {
    return new Progress() {
      private int asked;

      @Override
      public synchronized boolean isCancelled() {
        return ++asked > questions;
      }
    };
  }
}
