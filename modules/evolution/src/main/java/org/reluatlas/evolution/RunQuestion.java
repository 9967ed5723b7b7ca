package org.reluatlas.evolution;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
    pointsDigest = problem.source().orElseThrow().pointsFile().map(RunQuestion::digest).orElse("");
  }

  /** Of the first run: points, slice and domain are found by its first readable checkpoint. */
  static RunQuestion ofFirst(TrainingRun run, EvolutionSettings settings, KeptCheckpoints kept) {
    CheckpointFile first = firstReadable(run);
    ProblemSettings asked = settings.question().apply(Problem.of(first.path()));
    if (asked.pointsFile() == null && run.pointsBeside().isPresent()) {
      asked = asked.points(run.pointsBeside().get());
    }
    return new RunQuestion(run, settings, kept, asked.build());
  }

  /** The same question about a further run. */
  RunQuestion about(TrainingRun other) {
    CheckpointFile first = firstReadable(other);
    ImportedNetwork network = NetworkFiles.read(first.path());
    return new RunQuestion(other, settings, kept, problem.withNetwork(first.path(), network));
  }

  private static CheckpointFile firstReadable(TrainingRun run) {
    String failure = null;
    for (CheckpointFile checkpoint : run.checkpoints()) {
      try {
        NetworkFiles.read(checkpoint.path());
        return checkpoint;
      } catch (NetworkFormatException e) {
        failure = failure == null ? e.getMessage() : failure;
      }
    }
    throw ExplainedException.ofInput(
        "%s: none of the %d checkpoints can be read; the first: %s",
        run.folder(), run.checkpoints().size(), failure);
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

  int[] architecture() {
    return problem.source().orElseThrow().imported().network().architecture();
  }

  int trials() {
    return settings.trials();
  }

  long seed() {
    return settings.seed();
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
