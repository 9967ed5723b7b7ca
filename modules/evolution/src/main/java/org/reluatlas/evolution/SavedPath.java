package org.reluatlas.evolution;

import java.io.Serializable;
import java.nio.file.Path;

/** A path that can be serialised: those of this machine are written as texts. Immutable. */
final class SavedPath implements Serializable {

  private static final long serialVersionUID = 1L;

  private final transient Path path;

  SavedPath(Path path) {
    this.path = path;
  }

  Path path() {
    return path;
  }

  private Object writeReplace() {
    return new Written(path instanceof Serializable ? (Serializable) path : path.toString());
  }

  /** What is written: a path of a file system that sees to it itself, or a text. */
  private static final class Written implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Serializable path;

    Written(Serializable path) {
      this.path = path;
    }

    private Object readResolve() {
      return new SavedPath(path instanceof Path ? (Path) path : Path.of((String) path));
    }
  }
}
