package org.reluatlas.gephi.model;

import java.lang.ref.SoftReference;
import javax.swing.event.ChangeListener;
import org.gephi.graph.api.GraphModel;
import org.gephi.project.api.Project;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.gephi.project.spi.Model;
import org.openide.util.ChangeSupport;
import org.openide.util.Lookup;
import org.reluatlas.study.Problem;
import org.reluatlas.task.Progress;

/**
 * What a workspace knows of the network that its graph comes from: nothing, or a network on a
 * domain. The complex is computed when it is first asked for, and again when memory was needed for
 * something else. Every workspace has one in its lookup. Safe for several threads.
 */
public final class ReluModel implements Model {

  private final Workspace workspace;
  private final WorkspaceName name;
  private final ChangeSupport changes = new ChangeSupport(this);
  private Problem network;
  private SoftReference<DecomposedNetwork> decomposed = new SoftReference<>(null);
  private String unreadable;
  private byte[] unreadableBytes = {};

  ReluModel(Workspace workspace) {
    this.workspace = workspace;
    name = new WorkspaceName(workspace);
  }

  /** The model of a workspace. */
  public static ReluModel of(Workspace workspace) {
    return workspace.getLookup().lookup(ReluModel.class);
  }

  /** The model of the workspace that a graph belongs to, or null. */
  public static ReluModel of(GraphModel graph) {
    ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
    for (Project project : projects.getAllProjects()) {
      for (Workspace workspace : project.getWorkspaces()) {
        if (workspace.getLookup().lookup(GraphModel.class) == graph) {
          return of(workspace);
        }
      }
    }
    return null;
  }

  @Override
  public Workspace getWorkspace() {
    return workspace;
  }

  /** Whether the graph comes from a network. */
  public boolean hasNetwork() {
    return find() != null;
  }

  /**
   * The network on its domain.
   *
   * @throws NoNetworkException when the graph comes from none; the message says what is needed
   */
  public Problem network() {
    Problem found = find();
    if (found == null) {
      throw lack();
    }
    return found;
  }

  private synchronized NoNetworkException lack() {
    return unreadable == null
        ? NoNetworkException.ofOtherGraph()
        : new NoNetworkException(unreadable);
  }

  /**
   * The decomposition, computed unless it is there.
   *
   * @throws NoNetworkException when the graph comes from no network
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  public DecomposedNetwork decomposed(Progress progress) {
    Problem origin = network();
    DecomposedNetwork known = known();
    if (known == null) {
      known = DecomposedNetwork.of(origin, progress);
      keep(known);
    }
    return known;
  }

  /** Unless the network was replaced while it was decomposed. */
  private synchronized void keep(DecomposedNetwork result) {
    if (network == result.problem()) {
      decomposed = new SoftReference<>(result);
    }
  }

  /** The decomposition if it is there without computing, or null. */
  public DecomposedNetwork known() {
    find();
    synchronized (this) {
      return decomposed.get();
    }
  }

  synchronized void set(DecomposedNetwork result) {
    network = result.problem();
    decomposed = new SoftReference<>(result);
  }

  /** Takes another network in place of the one that there is, on the same domain. */
  public void replace(Problem other) {
    set(other);
    changes.fireChange();
  }

  /**
   * Adds a listener that is notified, in any thread, when another network has replaced the first
   * one.
   */
  public void addChangeListener(ChangeListener listener) {
    changes.addChangeListener(listener);
  }

  /** Removes a listener. */
  public void removeChangeListener(ChangeListener listener) {
    changes.removeChangeListener(listener);
  }

  synchronized void set(Problem origin) {
    network = origin;
    decomposed = new SoftReference<>(null);
  }

  /** Remembers what was saved with the workspace and why it could not be read. */
  synchronized void setUnreadable(String reason, byte... bytes) {
    unreadable = reason;
    unreadableBytes = bytes;
  }

  /** What was saved with the workspace and could not be read; empty when there is a network. */
  synchronized byte[] unreadable() {
    return network == null ? unreadableBytes : new byte[0];
  }

  /** Takes the network that the nodes name, unless there is one. */
  private Problem find() {
    // the search locks the graph, which a caller of this model may have locked
    ImportedNetworks.ImportedNetwork found = mayTakeImport() ? ImportedNetworks.in(this) : null;
    if (found != null && take(found)) {
      name.giveLater(found.file);
      Lookup.getDefault()
          .lookupAll(ImportListener.class)
          .forEach(listener -> listener.imported(this));
    }
    synchronized (this) {
      return network;
    }
  }

  /** False when another thread was faster. */
  private synchronized boolean take(ImportedNetworks.ImportedNetwork found) {
    boolean takes = mayTakeImport();
    if (takes) {
      network = found.problem;
      decomposed = found.decomposed;
    }
    return takes;
  }

  WorkspaceName workspaceName() {
    return name;
  }

  /** Whether there is no network yet, and one may come. */
  synchronized boolean mayTakeImport() {
    return network == null && unreadable == null;
  }
}
