package org.reluatlas.evolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reluatlas.network.json.NetworkJson;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.Progress;

/** Checkpoints that cannot be taken. */
class SkippedCheckpointsTest {

  private static final Box UNIT = Box.cube(2, -1, 1);

  @TempDir Path folder;

  @Test
  void aNetworkThatDivergedIsMarked() throws IOException {
    Path run = Files.createDirectories(folder.resolve("run"));
    for (int epoch = 0; epoch < 3; epoch++) {
      NetworkJson.write(Runs.network(epoch, 0, 2, 4, 1), run.resolve(epoch + ".json"));
    }
    Path sample = Runs.SAMPLE.resolve("epoch00000.safetensors");
    Path diverged = Files.copy(sample, run.resolve("3.safetensors"));
    byte[] bytes = Files.readAllBytes(diverged);
    Arrays.fill(bytes, bytes.length - 4, bytes.length, (byte) 0xff); // the last float is NaN
    Files.write(diverged, bytes);
    Evolution evolution = Runs.evolution(Runs.find(":", run), UNIT, folder.resolve("kept"));
    EpochRow row = evolution.rows(0).get(3);
    assertTrue(row.isDiverged() && !row.isPresent());
    assertTrue(row.failure().get().contains("is NaN"), row.failure().get());
    assertTrue(evolution.rows(0).subList(0, 3).stream().noneMatch(EpochRow::isDiverged));
  }

  @Test
  void aRunOfWhichNothingCanBeDecomposedIsRefused() {
    EvolutionSettings small =
        new EvolutionSettings(
            asked -> asked.box(UNIT).maxCells(10), 2, 7, folder.resolve("kept"), "test");
    List<TrainingRun> runs = Runs.find("0:200:100", Runs.SAMPLE);
    ExplainedException refusal =
        assertThrows(ExplainedException.class, () -> Evolution.of(runs, small, Progress.NONE));
    String sentence = refusal.sentence(setting -> "--" + setting);
    assertTrue(
        sentence.startsWith("none of the 3 checkpoints could be decomposed; the first: "),
        sentence);
    assertTrue(sentence.contains("(--max-cells)"), sentence);
  }

  @Test
  void aCheckpointThatChangedMeanwhileIsNotReadAgain() throws IOException {
    Path run = Files.createDirectories(folder.resolve("run"));
    NetworkJson.write(Runs.network(1, 0, 2, 4, 1), run.resolve("1.json"));
    Evolution evolution = Runs.evolution(Runs.find(":", run), UNIT, folder.resolve("kept"));
    EpochRow row = evolution.rows(0).get(0);
    assertEquals(UNIT, evolution.problem(0, row).domain());
    NetworkJson.write(Runs.network(2, 0, 2, 4, 1), run.resolve("1.json"));
    ExplainedException refusal =
        assertThrows(ExplainedException.class, () -> evolution.problem(0, row));
    assertTrue(refusal.getMessage().contains("has changed meanwhile"), refusal.getMessage());
  }

  @Test
  void anotherArchitectureIsToldByName() throws IOException {
    for (int epoch = 0; epoch < 4; epoch++) {
      NetworkJson.write(
          Runs.network(epoch, 0, 2, epoch == 2 ? 5 : 4, 1), folder.resolve(epoch + ".json"));
    }
    Evolution evolution = Runs.evolution(Runs.find(":", folder), UNIT, folder.resolve("kept"));
    assertEquals(
        "2.json: its architecture is [2, 5, 1], not [2, 4, 1] as that of the first checkpoint of"
            + " the run",
        evolution.rows(0).get(2).failure().get());
    assertTrue(evolution.rows(0).get(3).isPresent());
  }

  @Test
  void aRunOfNothingReadableIsRefused() throws IOException {
    Files.write(folder.resolve("1.json"), "{".getBytes(StandardCharsets.UTF_8));
    ExplainedException refusal =
        assertThrows(
            ExplainedException.class,
            () -> Runs.evolution(Runs.find(":", folder), UNIT, folder.resolve("kept")));
    assertTrue(refusal.getMessage().contains("none of the 1 checkpoints can be read; the first:"));
  }
}
