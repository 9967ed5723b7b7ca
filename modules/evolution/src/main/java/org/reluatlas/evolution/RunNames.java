package org.reluatlas.evolution;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What runs are called by the folders of their checkpoints, each otherwise. */
final class RunNames {

  private RunNames() {}

  /**
   * Names in the order of the folders.
   *
   * @param root names are paths below it; null for as many of the last folders of each path as tell
   *     all of them apart
   */
  static List<String> of(List<Path> folders, Path root) {
    return root == null ? shortest(folders) : below(root, folders);
  }

  private static List<String> below(Path root, List<Path> folders) {
    Function<Path, String> name =
        folder ->
            folder.startsWith(root) && !folder.equals(root)
                ? root.relativize(folder).toString()
                : String.valueOf(folder.getFileName());
    List<String> names =
        folders.stream().map(RunNames::named).map(name).collect(Collectors.toList());
    return names.stream().distinct().count() == names.size()
        ? names
        : folders.stream().map(name).collect(Collectors.toList());
  }

  private static List<String> shortest(List<Path> folders) {
    for (int depth = 1; ; depth++) {
      List<String> names = new ArrayList<>();
      boolean isWhole = true;
      for (Path folder : folders) {
        Path path = named(folder.toAbsolutePath().normalize());
        int count = path.getNameCount();
        names.add(
            count == 0
                ? path.toString()
                : path.subpath(Math.max(0, count - depth), count).toString());
        isWhole &= depth >= count;
      }
      if (isWhole || names.stream().distinct().count() == names.size()) {
        return names;
      }
    }
  }

  /** The folder above one whose name says no more than that checkpoints are in it. */
  private static Path named(Path folder) {
    boolean isUsual = folder.endsWith("checkpoints") || folder.endsWith("ckpts");
    Path above = folder.getParent();
    return isUsual && above != null && above.getNameCount() > 0 ? above : folder;
  }
}
