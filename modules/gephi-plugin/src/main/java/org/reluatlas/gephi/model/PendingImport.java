package org.reluatlas.gephi.model;

import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gephi.graph.api.GraphModel;
import org.gephi.io.importer.api.ContainerLoader;
import org.gephi.io.importer.api.MetadataDraft;
import org.gephi.project.api.Workspace;
import org.gephi.project.api.WorkspaceMetaData;
import org.openide.util.NbBundle;

/**
 * A decomposition whose graph was handed to Gephi's import and is in no workspace yet. The metadata
 * of the container tell which it is, since networks that differ in their last layer only have the
 * same graph; Gephi copies them into the workspace unless there are others already.
 */
final class PendingImport {

  private final NetworkOnDomain origin;
  private final SoftReference<DecomposedNetwork> decomposed;
  private final Path file;
  private final String description;
  private final GraphSample sample;
  private final List<WeakReference<ContainerLoader>> containers = new ArrayList<>();

  /**
   * Tells the container what it is.
   *
   * @param words the description, which a digest is added to
   */
  PendingImport(ContainerLoader container, DecomposedNetwork network, Path file, String words) {
    origin = network.origin();
    this.file = file;
    description = words + ". " + told(NetworkOnDomainCodec.digest(origin));
    decomposed = new SoftReference<>(network);
    sample = GraphSample.of(container, network);
    containers.add(new WeakReference<>(container));
    container.setMetadata(
        MetadataDraft.builder().title(origin.name()).description(description).build());
  }

  private static String told(String digest) {
    return NbBundle.getMessage(PendingImport.class, "PendingImport.digest", digest);
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

  /** Whether nothing in a workspace tells the two apart, as when a file is opened twice. */
  boolean isTwinOf(PendingImport other) {
    return origin.name().equals(other.origin.name())
        && description.equals(other.description)
        && sample.agreesWith(other.sample);
  }

  /** Whether a workspace was told that an import is in it, this or any other. */
  static boolean isAnyToldTo(Workspace workspace) {
    String told = workspace.getWorkspaceMetadata().getDescription();
    return told != null
        && Pattern.compile(
                Pattern.quote(told("")) + "[0-9a-f]{" + NetworkOnDomainCodec.DIGITS + "}$")
            .matcher(told)
            .find();
  }

  /** Whether a workspace was told that this is in it. */
  boolean isToldTo(Workspace workspace) {
    WorkspaceMetaData told = workspace.getWorkspaceMetadata();
    return origin.name().equals(told.getTitle()) && description.equals(told.getDescription());
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
    return likeness > 0 && isToldTo(workspace) ? likeness + sample.size() : likeness;
  }

  /** Whether the graph is this one, without anything missing, changed or added. */
  boolean isWholeIn(GraphModel graph) {
    return sample.isWholeIn(graph);
  }
}
