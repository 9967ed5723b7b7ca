package org.reluatlas.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reluatlas.task.CancelledException;
import org.reluatlas.task.Progress;

/** Files and folders that are looked at every second, to do something when they have changed. */
final class WatchedPaths {

  private static final long PAUSE_MILLIS = 1000;

  private final List<Path> folders;
  private final List<Path> files;

  /**
   * These paths, whether there is something or not.
   *
   * @param folders whose files are watched; files among them are watched themselves
   * @param files that are watched wherever they are
   */
  WatchedPaths(List<Path> folders, List<Path> files) {
    this.folders = List.copyOf(folders);
    this.files = List.copyOf(files);
  }

  /** What is done about a change. */
  interface Action {
    void run() throws IOException;
  }

  /** Runs the action now and after every change, until the progress says that it is enough. */
  void watch(Progress progress, Action action) throws IOException {
    String seen = null;
    while (!progress.isCancelled()) {
      String now = state(); // before the action, during which more may come
      if (!now.equals(seen)) {
        seen = now;
        action.run();
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

  /** Names, sizes and times of all files. What is in folders below is not looked at. */
  private String state() throws IOException {
    List<String> lines = new ArrayList<>();
    for (Path path : folders) {
      if (!Files.isDirectory(path)) {
        lines.add(state(path));
        continue;
      }
      try (Stream<Path> inside = Files.list(path)) {
        lines.addAll(
            inside
                .filter(Files::isRegularFile)
                .sorted()
                .map(WatchedPaths::state)
                .collect(Collectors.toList()));
      }
    }
    files.forEach(file -> lines.add(state(file)));
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
