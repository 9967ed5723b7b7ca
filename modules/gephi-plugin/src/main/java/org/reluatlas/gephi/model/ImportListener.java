package org.reluatlas.gephi.model;

/** Is notified of workspaces that take the network of an import. All in the lookup are notified. */
public interface ImportListener {

  /**
   * A workspace has taken its network, and may still be filled. Called once for each, in any
   * thread, which may have locked the graph: to return at once.
   */
  void imported(ReluModel model);
}
