package org.reluatlas.evolution;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Predicate;
import org.reluatlas.task.ExplainedException;

/** A tree of folders: each that has checkpoints in it is a run. */
public final class RunTree {

  private RunTree() {}

  /**
   * The folders of the runs, by their names.
   *
   * @param root the top of the tree, which may be a run itself
   * @param isRun asked about the path of a folder with checkpoints below the root
   * @throws ExplainedException when there is none, or the tree cannot be read
   */
  public static List<Path> folders(Path root, Predicate<String> isRun) {
    List<Path> found = new ArrayList<>();
    Path top = root.toAbsolutePath().normalize();
    try {
      Files.walkFileTree(
          top,
          EnumSet.of(FileVisitOption.FOLLOW_LINKS),
          Integer.MAX_VALUE,
          new Finder(top, isRun, found));
    } catch (IOException e) {
      throw ExplainedException.ofInput(e, "%s: could not be read (%s)", root, e.getMessage());
    }
    if (found.isEmpty()) {
      throw ExplainedException.ofInput(
          "%s: no folder in it is a run with checkpoints that is asked for", root);
    }
    found.sort(null);
    return found;
  }

  private static final class Finder extends SimpleFileVisitor<Path> {

    private final Path top;
    private final Predicate<String> isRun;
    private final List<Path> found;

    Finder(Path top, Predicate<String> isRun, List<Path> found) {
      this.top = top;
      this.isRun = isRun;
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
        throws IOException {
      if (!folder.equals(top) && folder.getFileName().toString().matches("[._].*")) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      if (isRun.test(top.relativize(folder).toString()) && CheckpointFolder.isRun(folder)) {
        found.add(folder);
      }
      return FileVisitResult.CONTINUE;
    }

    /** A link that leads nowhere or in a circle. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
      if (file.equals(top)) {
        throw e;
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
