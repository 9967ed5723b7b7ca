package org.reluatlas.gephi.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names for a workspace that was made of a network file, by the file and its folders. */
final class FileNames {

  /** Words that every training run has for its files, in the singular. */
  private static final Set<String> COMMON =
      Set.of(
          ("best checkpoint ckpt dict ep epoch export final init initial iter iteration last latest"
                  + " mlp model net network nn onnx out output param parameter pretrained pytorch"
                  + " relu result run save saved seed state step torch trained v version weight")
              .split(" "));

  private static final Pattern SEPARATOR = Pattern.compile("[^\\p{L}]+");

  private FileNames() {}

  /**
   * From the shortest on: the name alone, with its folder, with its ending, with more folders.
   * Names that say nothing about the network, such as {@code model} or {@code epoch-10}, are left
   * out, unless all are such names.
   */
  static List<String> of(Path file) {
    String name = withoutEnding(file);
    List<String> names = new ArrayList<>(List.of(name));
    int silent = isSilent(name) ? 1 : 0;
    String folders = "";
    Path folder = file.toAbsolutePath().getParent();
    for (; folder != null && folder.getFileName() != null; folder = folder.getParent()) {
      String next = folder.getFileName().toString();
      boolean isFirst = folders.isEmpty();
      boolean isSilentSoFar = silent == names.size();
      folders = next + "/" + folders;
      if (!folders.equals(name + "/")) { // tells nothing
        names.add(folders + name);
      }
      if (isFirst) {
        names.add(folders + file.getFileName());
      }
      silent = isSilentSoFar && isSilent(next) ? names.size() : silent;
    }
    return silent < names.size() ? names.subList(silent, names.size()) : names;
  }

  /** The name without its last ending. */
  static String withoutEnding(Path file) {
    return file.getFileName().toString().replaceFirst("(?<=.)[.][^.]*$", "");
  }

  private static boolean isSilent(String name) {
    return Stream.of(SEPARATOR.split(name.toLowerCase(Locale.ROOT)))
        .allMatch(word -> word.isEmpty() || isCommon(word));
  }

  private static boolean isCommon(String word) {
    return COMMON.contains(word)
        || (word.endsWith("s") && COMMON.contains(word.substring(0, word.length() - 1)));
  }
}
