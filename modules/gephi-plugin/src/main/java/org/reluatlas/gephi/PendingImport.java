package org.reluatlas.gephi;

import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import org.gephi.graph.api.GraphModel;
import org.gephi.io.importer.api.ContainerLoader;
import org.gephi.project.api.Workspace;
import org.gephi.project.api.WorkspaceMetaData;

/** A decomposition whose graph was handed to Gephi's import and is in no workspace yet. */
final class PendingImport {

  private final NetworkOnDomain origin;
  private final SoftReference<DecomposedNetwork> decomposed;
  private final Path file;
  private final String description;
  private final GraphSample sample;
  private final WeakReference<ContainerLoader> container;

  PendingImport(
      ContainerLoader container, DecomposedNetwork network, Path file, String description) {
    origin = network.origin();
    this.file = file;
    this.description = description;
    decomposed = new SoftReference<>(network);
    sample = GraphSample.of(container, network);
    this.container = new WeakReference<>(container);
  }

  /** What it follows from. */
  NetworkOnDomain origin() {
    return origin;
  }

  /** Where the network was read from. */
  Path file() {
    return file;
  }

  /** The decomposition, unless the memory was needed for something else. */
  SoftReference<DecomposedNetwork> decomposed() {
    return decomposed;
  }

  /** Whether Gephi has done with it: its graph is in a workspace by now, or was given up. */
  boolean isOver() {
    return container.get() == null;
  }

  /**
   * How much the graph of a workspace looks like this; 0 for another graph. What was told of it
   * counts more than what is in it, since Gephi writes that first: of two graphs that begin alike,
   * the right one is known before it is whole.
   */
  int likeness(Workspace workspace, GraphModel graph) {
    int likeness = sample.likeness(graph);
    WorkspaceMetaData told = workspace.getWorkspaceMetadata();
    boolean isTold =
        origin.name().equals(told.getTitle()) && description.equals(told.getDescription());
    return likeness > 0 && isTold ? likeness + sample.size() : likeness;
  }

  /** Whether the graph is this one, without anything missing, changed or added. */
  boolean isWholeIn(GraphModel graph) {
    return sample.isWholeIn(graph);
  }
}
