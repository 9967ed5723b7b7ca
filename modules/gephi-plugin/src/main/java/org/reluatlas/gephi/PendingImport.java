package org.reluatlas.gephi;

import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import org.gephi.graph.api.GraphModel;
import org.gephi.io.importer.api.ContainerLoader;
import org.gephi.project.api.Workspace;

/** A decomposition whose graph was handed to Gephi's import and is in no workspace yet. */
final class PendingImport {

  private final NetworkOnDomain origin;
  private final SoftReference<DecomposedNetwork> decomposed;
  private final GraphSample sample;
  private final WeakReference<ContainerLoader> container;

  PendingImport(ContainerLoader container, DecomposedNetwork network) {
    origin = network.origin();
    decomposed = new SoftReference<>(network);
    sample = GraphSample.of(container, network);
    this.container = new WeakReference<>(container);
  }

  /** What it follows from. */
  NetworkOnDomain origin() {
    return origin;
  }

  /** The decomposition, unless the memory was needed for something else. */
  SoftReference<DecomposedNetwork> decomposed() {
    return decomposed;
  }

  /** Whether Gephi has done with it: its graph is in a workspace by now, or was given up. */
  boolean isOver() {
    return container.get() == null;
  }

  /** How much the graph of a workspace looks like this; 0 for another graph. */
  int likeness(Workspace workspace, GraphModel graph) {
    int likeness = sample.likeness(graph);
    boolean isNamed = origin.name().equals(workspace.getWorkspaceMetadata().getTitle());
    return likeness > 0 && isNamed ? likeness + 1 : likeness;
  }
}
