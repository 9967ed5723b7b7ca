package org.reluatlas.gephi;

import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
  private final List<WeakReference<ContainerLoader>> containers = new ArrayList<>();

  PendingImport(
      ContainerLoader container, DecomposedNetwork network, Path file, String description) {
    origin = network.origin();
    this.file = file;
    this.description = description;
    decomposed = new SoftReference<>(network);
    sample = GraphSample.of(container, network);
    containers.add(new WeakReference<>(container));
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
  synchronized boolean isOver() {
    return containers.stream().allMatch(container -> container.get() == null);
  }

  /** Whether nothing tells the two apart, as when the same file is opened twice. */
  boolean isTwinOf(PendingImport other) {
    return file.equals(other.file)
        && description.equals(other.description)
        && sample.agreesWith(other.sample);
  }

  /** Nobody knows which of two twins a workspace has taken, so the other is over when both are. */
  void standInFor(PendingImport taken) {
    List<WeakReference<ContainerLoader>> more = taken.containers();
    synchronized (this) {
      containers.addAll(more);
    }
  }

  private synchronized List<WeakReference<ContainerLoader>> containers() {
    return List.copyOf(containers);
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
