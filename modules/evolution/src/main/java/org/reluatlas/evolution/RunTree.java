package org.reluatlas.evolution;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.reluatlas.task.ExplainedException;

/** A tree of folders: each that has checkpoints in it is a run. */
public final class RunTree {

  private RunTree() {}

  /**
   * The folders of the runs, by their names.
   *
   * @param root the top of the tree, which may be a run itself
   * @param isRun asked about the path of each folder below the root
   * @param notices takes a sentence about each folder that may not be read
   * @throws ExplainedException when there is none, or the tree cannot be read
   */
  public static List<Path> folders(Path root, Predicate<String> isRun, Consumer<String> notices) {
    List<Path> found = new ArrayList<>();
    Path top = root.toAbsolutePath().normalize();
    try {
      Files.walkFileTree(
          top,
          EnumSet.of(FileVisitOption.FOLLOW_LINKS),
          Integer.MAX_VALUE,
          new Finder(top, isRun, found, notices));
    } catch (IOException e) {
      throw ExplainedException.ofInput(e, "%s", sentence(e));
    }
    if (found.isEmpty()) {
      throw ExplainedException.ofInput(
          "%s: no folder in it is a run with checkpoints that is asked for", root);
    }
    found.sort(null);
    return found;
  }

  private static String sentence(IOException e) {
    return ExplainedException.about(e).orElseThrow().getMessage();
  }

  private static final class Finder extends SimpleFileVisitor<Path> {

    private final Path top;
    private final Predicate<String> isRun;
    private final List<Path> found;
    private final Consumer<String> notices;

    Finder(Path top, Predicate<String> isRun, List<Path> found, Consumer<String> notices) {
      this.notices = notices;
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

    /** A link that leads nowhere or in a circle, or what may not be read. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
      if (file.equals(top)) {
        throw e;
      }
      if (e instanceof AccessDeniedException) {
        notices.accept("skipped " + sentence(e));
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
