package org.reluatlas.evolution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reluatlas.network.DivergedNetworkException;
import org.reluatlas.network.NetworkFiles;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.SeveralNetworksException;
import org.reluatlas.network.TrainingState;

/**
 * The checkpoints among the files of a folder, by their extensions. Data, settings and results lie
 * in {@code .npz}, {@code .h5}, {@code .zip} and {@code .json} too. Such files are checkpoints when
 * one of those whose names differ in numbers only can be read as a network; otherwise they are
 * passed over, unless the folder has nothing else.
 */
final class CheckpointFolder {

  private static final Set<String> OF_MANY_KINDS = Set.of("json", "npz", "h5", "hdf5", "zip");

  /** How many files of one series are tried; more than one, as one may be damaged. */
  private static final int TRIED = 3;

  private CheckpointFolder() {}

  /** Whether there are checkpoints, not only files that may be something else. */
  static boolean isRun(Path folder) throws IOException {
    List<Path> files = files(folder);
    return files.stream().anyMatch(file -> areNetworks(List.of(file)));
  }

  /** The checkpoints by their names; empty when no file has the extension of a network. */
  static List<Path> files(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> inside = Files.list(folder)) {
      all =
          inside
              .filter(file -> !name(file).startsWith("."))
              .filter(CheckpointFolder::hasExtension)
              .filter(Files::isRegularFile)
              .sorted(Comparator.comparing(Path::toString))
              .collect(Collectors.toList());
    }
    Map<String, List<Path>> series =
        all.stream().collect(Collectors.groupingBy(CheckpointFolder::series));
    Map<String, Boolean> isOfNetworks = new HashMap<>();
    series.forEach((name, files) -> isOfNetworks.put(name, areNetworks(files)));
    List<Path> checkpoints = new ArrayList<>(all);
    checkpoints.removeIf(file -> !isOfNetworks.get(series(file)));
    return checkpoints.isEmpty() ? all : checkpoints;
  }

  /**
   * Refuses files of which none has the extension of a network, when the first is none.
   *
   * @throws NetworkFormatException with the reason
   */
  static void requireNetworks(List<Path> files) {
    if (files.stream().noneMatch(CheckpointFolder::hasExtension)) {
      try {
        NetworkFiles.read(files.get(0));
      } catch (SeveralNetworksException | DivergedNetworkException e) {
        return; // it is a network
      }
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private static boolean hasExtension(Path file) {
    String name = name(file).toLowerCase(Locale.ROOT);
    return NetworkFiles.extensions().stream().anyMatch(each -> name.endsWith("." + each));
  }

  /** The name without its numbers, but with the extension. */
  private static String series(Path file) {
    String name = name(file);
    int dot = name.lastIndexOf('.');
    return name.substring(0, dot).replaceAll("[0-9]+", "#") + name.substring(dot);
  }

  private static boolean areNetworks(List<Path> files) {
    String name = name(files.get(0)).toLowerCase(Locale.ROOT);
    return !OF_MANY_KINDS.contains(name.substring(name.lastIndexOf('.') + 1))
        || files.stream().limit(TRIED).anyMatch(CheckpointFolder::isNetwork);
  }

  private static boolean isNetwork(Path file) {
    try {
      NetworkFiles.read(file);
      return true;
    } catch (SeveralNetworksException | DivergedNetworkException e) {
      return true;
    } catch (NetworkFormatException e) {
      return false;
    }
  }

  /** What a checkpoint tells itself; nothing when it cannot be read. */
  static TrainingState training(Path file) {
    return training(file, null);
  }

  private static TrainingState training(Path file, String part) {
    try {
      return NetworkFiles.read(file, part).training();
    } catch (SeveralNetworksException e) {
      return training(file, e.parts().get(0)); // it is the same for all parts
    } catch (NetworkFormatException e) {
      return TrainingState.UNKNOWN; // why is told when its turn comes
    }
  }

  /** A file in the folder, or else in the one that the folder is in; null when there is none. */
  static Path beside(Path folder, String name) {
    Path inside = folder.resolve(name);
    if (Files.isRegularFile(inside)) {
      return inside;
    }
    Path above = folder.toAbsolutePath().normalize().getParent();
    Path outside = above == null ? inside : above.resolve(name);
    return Files.isRegularFile(outside) ? outside : null;
  }
}
