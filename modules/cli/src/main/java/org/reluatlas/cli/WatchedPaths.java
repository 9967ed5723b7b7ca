package org.reluatlas.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reluatlas.task.CancelledException;
import org.reluatlas.task.Progress;

/** Files and folders that are looked at every second, to do something when they have changed. */
final class WatchedPaths {

  private static final long PAUSE_MILLIS = 1000;

  private final List<Path> paths;
  private final Supplier<List<Path>> further;

  /**
   * These paths.
   *
   * @param further files, known after the action
   */
  WatchedPaths(List<Path> paths, Supplier<List<Path>> further) {
    this.paths = List.copyOf(paths);
    this.further = further;
  }

  /** What is done about a change. */
  interface Action {
    void run() throws IOException;
  }

  /** Runs the action now and after every change, until the progress says that it is enough. */
  void watch(Progress progress, Action action) throws IOException {
    String seen = null;
    List<Path> all = paths;
    while (!progress.isCancelled()) {
      String now = state(all); // before the action, during which more may come
      if (!now.equals(seen)) {
        seen = now;
        action.run();
        if (!further.get().isEmpty() && all == paths) {
          all = new ArrayList<>(paths);
          all.addAll(further.get());
          seen = state(all);
        }
        progress.begin("Waiting for new checkpoints");
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancelledException();
    }
  }

  /** Names, sizes and times of all files. */
  private static String state(List<Path> of) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Path path : of) {
      if (!Files.isDirectory(path)) {
        lines.add(state(path));
        continue;
      }
      try (Stream<Path> inside = Files.list(path)) {
        lines.addAll(inside.sorted().map(WatchedPaths::state).collect(Collectors.toList()));
      }
    }
    return String.join("\n", lines);
  }

  private static String state(Path file) {
    try {
      return file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
    } catch (IOException e) {
      return file + " is gone";
    }
  }
}
