package org.reluatlas.gephi.model;

import java.lang.ref.SoftReference;
import java.nio.file.Path;
import org.reluatlas.study.Problem;

/** What was handed to Gephi's import. Immutable. */
final class ImportedNetwork {

  /** What it follows from. */
  final Problem problem;

  /** The decomposition, unless the memory was needed for something else. */
  final SoftReference<DecomposedNetwork> decomposed;

  /** Where the network was read from. */
  final Path file;

  ImportedNetwork(DecomposedNetwork network, Path file) {
    problem = network.problem();
    decomposed = new SoftReference<>(network);
    this.file = file;
  }
}
