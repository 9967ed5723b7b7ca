package org.reluatlas.evolution;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import org.reluatlas.network.ImportedNetwork;
import org.reluatlas.network.NetworkFiles;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.study.Problem;
import org.reluatlas.study.ProblemCodec;
import org.reluatlas.study.ProblemSettings;
import org.reluatlas.task.ExplainedException;

/**
 * What is asked about the checkpoints of one run: all the same, on one domain and one slice, which
 * are found once, by the first checkpoint that can be read.
 */
final class RunQuestion {

  private final TrainingRun run;
  private final EvolutionSettings settings;
  private final KeptCheckpoints kept;
  private final Problem problem;
  private final String pointsDigest;

  private RunQuestion(
      TrainingRun run, EvolutionSettings settings, KeptCheckpoints kept, Problem problem) {
    this.run = run;
    this.settings = settings;
    this.kept = kept;
    this.problem = problem;
    pointsDigest = pointsFile().map(RunQuestion::digest).orElse("");
  }

  /** Of the first run: points, slice and domain are found by its first readable checkpoint. */
  static RunQuestion ofFirst(TrainingRun run, EvolutionSettings settings, KeptCheckpoints kept) {
    ProblemSettings asked = settings.question().apply(Problem.of(firstReadable(run, settings)));
    Problem problem = asked.points(points(run, asked)).build();
    return new RunQuestion(run, settings, kept, problem);
  }

  /** The same question about a further run, with its own points if it has some. */
  RunQuestion about(TrainingRun other) {
    Path first = firstReadable(other, settings);
    Problem same = problem.withNetwork(first, read(first, settings));
    ProblemSettings asked = settings.question().apply(Problem.of(first));
    Path points = points(other, asked);
    boolean areOthers = points != null && !points.equals(pointsFile().orElse(null));
    return new RunQuestion(
        other, settings, kept, areOthers ? same.withPoints(points, asked.label()) : same);
  }

  /** The points that are asked for, in whose name the run may stand, or those beside the run. */
  private static Path points(TrainingRun run, ProblemSettings asked) {
    Path named = asked.pointsFile();
    return named == null
        ? run.pointsBeside().orElse(null)
        : named.getFileSystem().getPath(run.inName(named.toString()));
  }

  private Optional<Path> pointsFile() {
    return problem.source().orElseThrow().pointsFile();
  }

  private static ImportedNetwork read(Path checkpoint, EvolutionSettings settings) {
    return NetworkFiles.read(checkpoint, settings.question().apply(Problem.of(checkpoint)).part());
  }

  private static Path firstReadable(TrainingRun run, EvolutionSettings settings) {
    NetworkFormatException failure = null;
    for (CheckpointFile checkpoint : run.checkpoints()) {
      try {
        read(checkpoint.path(), settings);
        return checkpoint.path();
      } catch (NetworkFormatException e) {
        failure = failure == null ? e : failure;
      }
    }
    String none =
        String.format(
            "%s: none of the %d checkpoints can be read; the first: ",
            run.folder(), run.checkpoints().size());
    throw failure.prefixed(none);
  }

  TrainingRun run() {
    return run;
  }

  KeptCheckpoints kept() {
    return kept;
  }

  /** That of the first readable checkpoint. */
  Problem problem() {
    return problem;
  }

  private int[] architecture() {
    return problem.source().orElseThrow().imported().network().architecture();
  }

  int trials() {
    return settings.trials();
  }

  long seed() {
    return settings.seed();
  }

  /**
   * The problem that a checkpoint poses.
   *
   * @throws ExplainedException when it cannot be read, or has another architecture
   */
  Problem problem(CheckpointFile checkpoint) {
    ImportedNetwork network = read(checkpoint.path(), settings);
    int[] widths = network.network().architecture();
    if (!Arrays.equals(widths, architecture())) {
      throw ExplainedException.ofInput(
          "%s: its architecture is %s, not %s as that of the first checkpoint of the run",
          checkpoint.path().getFileName(),
          Arrays.toString(widths),
          Arrays.toString(architecture()));
    }
    return problem.withNetwork(checkpoint.path(), network);
  }

  /** What decides all results of a checkpoint by itself. */
  String key(Problem ofCheckpoint, CheckpointFile checkpoint) {
    return ProblemCodec.digest(
        ofCheckpoint,
        run.name(),
        Long.toString(checkpoint.epoch()),
        digest(checkpoint.path()),
        pointsDigest,
        Integer.toString(settings.trials()),
        Long.toString(settings.seed()),
        settings.version());
  }

  private static String digest(Path file) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return new BigInteger(1, hash).toString(Character.MAX_RADIX);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    } catch (IOException e) {
      throw ExplainedException.ofInput(e, "%s: could not be read (%s)", file, e.getMessage());
    }
  }
}
