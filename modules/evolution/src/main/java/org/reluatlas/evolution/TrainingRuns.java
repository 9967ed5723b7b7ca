package org.reluatlas.evolution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reluatlas.network.NetworkFiles;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.Setting;

/**
 * Finds the checkpoints of training runs: every folder that is named is a run, and files that are
 * named are one run together.
 */
public final class TrainingRuns {

  private static final String USUAL_POINTS = "points.csv";

  private static final int MOST_NAMED = 3;

  private final EpochPattern pattern;
  private final EpochSelection selection;
  private final String losses;
  private final Path root;
  private final RunLosses runLosses;
  private final List<String> notices = new ArrayList<>();

  /**
   * How to find them.
   *
   * @param losses the file of the losses, in which {@code {run}} stands for the name of the run;
   *     null for {@code loss.csv} in the folder of the run or beside it
   */
  public TrainingRuns(EpochPattern pattern, EpochSelection selection, String losses) {
    this(pattern, selection, losses, null);
  }

  private TrainingRuns(EpochPattern pattern, EpochSelection selection, String losses, Path root) {
    this.root = root;
    this.pattern = pattern;
    this.selection = selection;
    this.losses = losses;
    runLosses = new RunLosses(losses, root);
  }

  /**
   * The same, where runs are called by their folders below this one, and the file of the losses is
   * named from there too. In a tree other folders may have networks in them: a folder that is no
   * run is left out with a notice, unless there is no other.
   */
  public TrainingRuns below(Path folder) {
    return new TrainingRuns(pattern, selection, losses, folder.toAbsolutePath().normalize());
  }

  /** What was left out, a sentence for each; of the last {@link #find}. */
  public List<String> notices() {
    return Collections.unmodifiableList(notices);
  }

  /**
   * The runs at these paths, in their order.
   *
   * @throws ExplainedException when there is nothing there, no epoch is known, or two checkpoints
   *     are of one epoch
   */
  public List<TrainingRun> find(List<Path> paths) {
    notices.clear();
    Map<Path, List<Path>> filesOfRun = new LinkedHashMap<>();
    List<Path> named = new ArrayList<>();
    Set<Path> places = new HashSet<>();
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw ExplainedException.ofInput("%s: there is no such file or folder", path);
      }
      requireNew(path, places);
      if (Files.isDirectory(path)) {
        filesOfRun.put(path, networkFiles(path));
      } else {
        named.add(path);
      }
    }
    if (!named.isEmpty()) {
      requireNew(folderOf(named.get(0)), places);
      filesOfRun.put(folderOf(named.get(0)), named);
    }
    if (losses != null && filesOfRun.size() > 1 && !losses.contains(TrainingRun.NAME)) {
      throw ExplainedException.ofInput(
          "%s '%s' is one file for %d runs; put {run} into its name where the runs' names differ",
          Setting.LOSSES, losses, filesOfRun.size());
    }
    LeftOut leftOut = new LeftOut();
    Map<Path, SortedMap<Long, CheckpointFile>> checkpoints = new LinkedHashMap<>();
    filesOfRun.forEach(
        (folder, files) -> leftOut.unless(() -> checkpoints.put(folder, byEpoch(folder, files))));
    Iterator<String> names = RunNames.of(new ArrayList<>(checkpoints.keySet()), root).iterator();
    List<TrainingRun> runs = new ArrayList<>();
    checkpoints.forEach(
        (folder, byEpoch) -> {
          String name = names.next();
          leftOut.unless(() -> runs.add(run(name, folder, byEpoch)));
        });
    leftOut.requireSome(runs);
    return runs;
  }

  /** Folders in a tree that are no runs. */
  private final class LeftOut {

    private ExplainedException first;

    /** Takes a folder in, or tells why not. */
    void unless(Runnable taken) {
      try {
        taken.run();
      } catch (ExplainedException e) {
        if (root == null) {
          throw e;
        }
        first = first == null ? e : first;
        notices.add("skipped " + e.getMessage());
      }
    }

    void requireSome(List<TrainingRun> runs) {
      if (runs.isEmpty() && first != null) {
        throw first;
      }
    }
  }

  private static void requireNew(Path path, Set<Path> places) {
    try {
      if (!places.add(path.toRealPath())) {
        throw ExplainedException.ofInput("%s is named twice; name every run once", path);
      }
    } catch (IOException e) {
      throw ExplainedException.ofInput(e, "%s: could not be read (%s)", path, e.getMessage());
    }
  }

  private static Path folderOf(Path file) {
    return file.toAbsolutePath().normalize().getParent();
  }

  private static List<Path> networkFiles(Path folder) {
    try {
      List<Path> files = CheckpointFolder.files(folder);
      if (files.isEmpty()) {
        List<Path> inside = runsInside(folder);
        throw ExplainedException.ofInput(
            "%s: there are no checkpoints in this folder (files .%s)%s",
            folder,
            String.join(", .", NetworkFiles.extensions()),
            inside.isEmpty() ? "" : "; name the folders in it that have some: " + some(inside));
      }
      return files;
    } catch (IOException e) {
      throw ExplainedException.ofInput(e, "%s: could not be read (%s)", folder, e.getMessage());
    }
  }

  /** The folders in a folder, and those in them, that have checkpoints. */
  private static List<Path> runsInside(Path folder) throws IOException {
    List<Path> folders;
    try (Stream<Path> inside = Files.walk(folder, 2)) {
      folders = inside.filter(Files::isDirectory).sorted().collect(Collectors.toList());
    }
    List<Path> runs = new ArrayList<>();
    for (Path each : folders) {
      if (CheckpointFolder.isRun(each)) {
        runs.add(each);
      }
    }
    return runs;
  }

  /** The file {@code points.csv} in a folder of checkpoints or beside it, if there is one. */
  public static Optional<Path> pointsBeside(Path folder) {
    return Optional.ofNullable(CheckpointFolder.beside(folder, USUAL_POINTS));
  }

  /**
   * Where losses and points of runs are looked for beside the checkpoints, whether there is
   * something or not.
   *
   * @param points the file of the points, in which {@code {run}} stands for the name of the run, or
   *     null
   */
  public List<Path> tables(List<Path> paths, String points) {
    List<Path> folders =
        paths.stream()
            .map(path -> Files.isRegularFile(path) ? folderOf(path) : path)
            .distinct()
            .collect(Collectors.toList());
    List<String> names = RunNames.of(folders, root);
    List<Path> tables = new ArrayList<>();
    for (int run = 0; run < folders.size(); run++) {
      Path folder = folders.get(run).toAbsolutePath().normalize();
      for (Path place : new Path[] {folder, folder.getParent()}) {
        if (place != null) {
          tables.add(place.resolve(RunLosses.USUAL));
          tables.add(place.resolve(USUAL_POINTS));
        }
      }
      for (String named : new String[] {losses, points}) {
        if (named != null) {
          tables.add(Path.of(named.replace(TrainingRun.NAME, names.get(run))));
        }
      }
    }
    return tables;
  }

  private SortedMap<Long, CheckpointFile> byEpoch(Path folder, List<Path> files) {
    SortedMap<Long, CheckpointFile> byEpoch = new TreeMap<>();
    List<Path> withoutEpoch = new ArrayList<>();
    int known = 0;
    EpochPattern ofNames = pattern.tellingApart(files);
    for (Path file : files) {
      OptionalLong named = ofNames.epochOf(file);
      OptionalLong epoch = named.isPresent() ? named : CheckpointFolder.training(file).epoch();
      if (epoch.isEmpty()) {
        withoutEpoch.add(file);
        continue;
      }
      known++;
      if (selection.contains(epoch.getAsLong())) {
        add(new CheckpointFile(file, epoch.getAsLong()), byEpoch);
      }
    }
    requireEpochs(folder, known, byEpoch, withoutEpoch);
    return byEpoch;
  }

  private TrainingRun run(String name, Path folder, SortedMap<Long, CheckpointFile> byEpoch) {
    LossTable table = runLosses.of(name, folder, byEpoch.values());
    runLosses.missing(name, table, byEpoch.keySet()).ifPresent(notices::add);
    return new TrainingRun(
        name,
        folder,
        new ArrayList<>(byEpoch.values()),
        table.between(selection.first(), selection.last()),
        CheckpointFolder.beside(folder, USUAL_POINTS));
  }

  private static void add(CheckpointFile checkpoint, Map<Long, CheckpointFile> byEpoch) {
    CheckpointFile other = byEpoch.putIfAbsent(checkpoint.epoch(), checkpoint);
    if (other != null) {
      throw ExplainedException.ofInput(
          "%s and %s are both of epoch %d; name only the files of the run, or give %s",
          other.path(), checkpoint.path(), checkpoint.epoch(), Setting.EPOCH_PATTERN);
    }
  }

  private void requireEpochs(
      Path folder, int known, Map<Long, CheckpointFile> byEpoch, List<Path> withoutEpoch) {
    if (known == 0) {
      CheckpointFolder.requireNetworks(withoutEpoch);
    }
    if (known == 0 && pattern.given().isPresent()) {
      throw ExplainedException.ofInput(
          "%s: no epoch is known, as %s '%s' finds no number in the name of %s, and none is inside",
          folder, Setting.EPOCH_PATTERN, pattern.given().get(), names(withoutEpoch));
    }
    if (known == 0) {
      throw ExplainedException.ofInput(
          "%s: no epoch is known, as no whole number stands in the name of %s, and none inside; give %s",
          folder, names(withoutEpoch), Setting.EPOCH_PATTERN);
    }
    if (byEpoch.isEmpty()) {
      throw ExplainedException.ofInput(
          "%s: none of the %d checkpoints is of the epochs that %s asks for",
          folder, known, Setting.EPOCHS);
    }
    if (!withoutEpoch.isEmpty()) {
      notices.add(
          String.format(
              "%s: skipped %s, as no epoch stands in the name or inside",
              folder, names(withoutEpoch)));
    }
  }

  private static String names(List<Path> files) {
    return some(files.stream().map(Path::getFileName).collect(Collectors.toList()));
  }

  /** The first of them, in words. */
  static String some(List<?> all) {
    String first =
        all.stream().limit(MOST_NAMED).map(String::valueOf).collect(Collectors.joining(", "));
    return all.size() <= MOST_NAMED ? first : first + " and " + (all.size() - MOST_NAMED) + " more";
  }
}
