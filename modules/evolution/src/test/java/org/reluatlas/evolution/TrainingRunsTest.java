package org.reluatlas.evolution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reluatlas.network.NetworkFiles;
import org.reluatlas.network.json.NetworkJson;
import org.reluatlas.task.ExplainedException;

class TrainingRunsTest {

  @TempDir Path folder;

  private Path file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private static TrainingRuns runs(String losses) {
    return new TrainingRuns(EpochPattern.USUAL, EpochSelection.ALL, losses);
  }

  private static String refusal(TrainingRuns runs, Path... paths) {
    return assertThrows(ExplainedException.class, () -> runs.find(List.of(paths))).getMessage();
  }

  @Test
  void epochsAreInNaturalOrder() throws IOException {
    for (String name : List.of("run/net-10.pt", "run/net-9.pt", "run/net-100.pt")) {
      file(name, "x");
    }
    List<TrainingRun> found = runs(null).find(List.of(folder.resolve("run")));
    assertArrayEquals(
        new long[] {9, 10, 100},
        found.get(0).checkpoints().stream().mapToLong(CheckpointFile::epoch).toArray());
    assertEquals("run", found.get(0).name());
  }

  @Test
  void dataBesideCheckpointsAreNoCheckpoints() throws IOException {
    Path run = Files.createDirectories(folder.resolve("run"));
    for (int epoch : new int[] {1, 2}) {
      NetworkJson.write(Runs.network(epoch, 0, 2, 4, 1), run.resolve("net" + epoch + ".json"));
    }
    file("run/net3.json", "damaged");
    for (String name : List.of("data1.npz", "labels_2.h5", "source.zip", "settings.json")) {
      file("run/" + name, "{}");
    }
    TrainingRuns runs = runs(null);
    assertArrayEquals(
        new long[] {1, 2, 3},
        runs.find(List.of(run)).get(0).checkpoints().stream()
            .mapToLong(CheckpointFile::epoch)
            .toArray());
    assertEquals(List.of(), runs.notices());
  }

  @Test
  void networksOfEveryExtensionAreCheckpoints() throws IOException {
    Path text = folder.resolve("network.json");
    NetworkJson.write(Runs.network(1, 0, 2, 4, 1), text);
    Path run = Files.createDirectories(folder.resolve("run"));
    int epoch = 0;
    for (String extension : NetworkFiles.extensions()) {
      Files.copy(text, run.resolve("net" + epoch++ + "." + extension));
    }
    assertEquals(epoch, runs(null).find(List.of(run)).get(0).checkpoints().size());
  }

  @Test
  void epochsComeFromNames() {
    assertEquals(OptionalLong.of(3400), usual("e=12-s=3400.pt"));
    assertEquals(OptionalLong.of(7), usual("5/epoch7.h5"));
    assertEquals(OptionalLong.empty(), usual("5/last.pt"));
    assertEquals(
        OptionalLong.of(12), EpochPattern.parse("e=([0-9]+)").epochOf(Path.of("e=12-s=3400.pt")));
    assertThrows(ExplainedException.class, () -> EpochPattern.parse("e=[0-9]+"));
    assertThrows(ExplainedException.class, () -> EpochPattern.parse("(e"));
  }

  private static OptionalLong usual(String name) {
    return EpochPattern.USUAL.epochOf(Path.of(name));
  }

  @ParameterizedTest
  @CsvSource({
    "epoch=3-val_loss=0.60.ckpt, 3",
    "weights.05-0.24.h5, 5",
    "ep0-loss0.626.pt, 0",
    "Epoch_12_acc_97.pt, 12",
    "net-ep-4-seed7.pt, 4",
    "epoch=2-step=300-v1.ckpt, 2",
    "sweep3-12.pt, 12",
    "seed1-step=40-v2.ckpt, 40",
    "model_iter_0500_seed3.pt, 500",
    "global_step100_2.pt, 100",
    "filters64_net10.pt, 10",
    "net-2-8-8-1_lr0.02_e7_final.pt, 7",
    "e7_lr1e-05.pt, 7",
    "10-loss6.2e-05.pt, 10",
    "v1.2_net.0030.pt, 30"
  })
  void metricsInNamesAreNoEpochs(String name, long epoch) {
    assertEquals(OptionalLong.of(epoch), usual(name));
  }

  @Test
  void severalFilesOfAnEpochAreToldApartByTheirSteps() {
    List<Path> twice =
        paths("epoch=0-step=10.ckpt", "epoch=0-step=20.ckpt", "epoch=1-step=30.ckpt");
    assertEquals(OptionalLong.of(20), EpochPattern.USUAL.tellingApart(twice).epochOf(twice.get(1)));
    for (List<Path> others :
        List.of(
            paths("epoch=0-step=10.ckpt", "epoch=1-step=10.ckpt"),
            paths("epoch=0-step=10.ckpt", "epoch=0-step=10-v1.ckpt"),
            paths("epoch=0-step=10.ckpt", "epoch=0-step=20.ckpt", "epoch=1.ckpt"),
            paths("epoch=0-a1.ckpt", "epoch=0-a2.ckpt"))) {
      assertSame(EpochPattern.USUAL, EpochPattern.USUAL.tellingApart(others), others.toString());
    }
    EpochPattern given = EpochPattern.parse("epoch=([0-9]+)");
    assertSame(given, given.tellingApart(twice));
  }

  private static List<Path> paths(String... names) {
    return Arrays.stream(names).map(Path::of).collect(Collectors.toList());
  }

  @Test
  void aDecimalNumberAloneIsNoEpoch() {
    assertEquals(OptionalLong.empty(), usual("best-0.24.pt"));
  }

  @Test
  void epochsAreSelected() {
    EpochSelection selection = EpochSelection.parse("100:300:100");
    assertTrue(selection.contains(100) && selection.contains(300));
    assertTrue(!selection.contains(150) && !selection.contains(400) && !selection.contains(0));
    assertTrue(EpochSelection.parse(":").contains(12345));
    for (String wrong : List.of("5", "a:b", "5:1", "1:9:0")) {
      assertThrows(ExplainedException.class, () -> EpochSelection.parse(wrong), wrong);
    }
  }

  @Test
  void whatCannotBeUsedIsRefusedInOneSentence() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    assertTrue(refusal(runs(null), empty).contains("there are no checkpoints in this folder"));
    assertTrue(
        refusal(runs(null), folder.resolve("none")).contains("there is no such file or folder"));
    file("names/last.pt", "x");
    assertTrue(
        refusal(runs(null), folder.resolve("names"))
            .contains("no epoch is known, as no whole number stands in the name of last.pt"));
    file("twice/a1.pt", "x");
    file("twice/b1.pt", "x");
    assertTrue(refusal(runs(null), folder.resolve("twice")).contains("b1.pt are both of epoch 1"));
    assertTrue(
        refusal(runs("one.csv"), folder.resolve("twice"), folder.resolve("names"))
            .contains("is one file for 2 runs"));
  }

  @Test
  void aPatternThatFindsNoNumberIsNamed() throws IOException {
    Path run = file("run/epoch0.pt", "x").getParent();
    TrainingRuns runs =
        new TrainingRuns(EpochPattern.parse("zz([0-9]+)"), EpochSelection.ALL, null);
    assertEquals(
        run
            + ": no epoch is known, as epoch-pattern 'zz([0-9]+)' finds no number in the name of"
            + " epoch0.pt, and none is inside",
        refusal(runs, run));
  }

  @Test
  void runsInAFolderWithoutCheckpointsAreNamed() throws IOException {
    Path first = file("all/s1/1.pt", "x").getParent();
    Path second = file("all/s2/checkpoints/1.pt", "x").getParent();
    file("all/notes/1.txt", "x");
    String sentence = refusal(runs(null), folder.resolve("all"));
    assertTrue(sentence.contains("there are no checkpoints in this folder"), sentence);
    assertTrue(
        sentence.endsWith("name the folders in it that have some: " + first + ", " + second),
        sentence);
    assertTrue(refusal(runs(null), folder.resolve("all/notes")).endsWith(")"));
  }

  @Test
  void aFileThatIsNoNetworkIsCalledSo() throws IOException {
    Path table = file("run/loss.csv", "epoch,loss\n1,0.5\n");
    String sentence = refusal(runs(null), table);
    assertTrue(sentence.startsWith("loss.csv: is no network file"), sentence);
    Path good = file("run/1.pt", "x");
    assertEquals(1, runs(null).find(List.of(good, table)).get(0).checkpoints().size());
  }

  @Test
  void filesWithoutEpochAreTold() throws IOException {
    file("run/1.pt", "x");
    file("run/best.pt", "x");
    TrainingRuns runs = runs(null);
    runs.find(List.of(folder.resolve("run")));
    assertTrue(runs.notices().get(0).contains("skipped best.pt"));
  }

  @Test
  void inATreeWhatIsNoRunIsLeftOut() throws IOException {
    Path good = file("tree/good/net1.pt", "x").getParent();
    Path last = file("tree/last/network.pt", "x").getParent();
    Path twice = file("tree/twice/net-1.pt", "x").getParent();
    file("tree/twice/again-1.pt", "x");
    TrainingRuns runs = runs(null).below(folder.resolve("tree"));
    List<TrainingRun> found = runs.find(List.of(last, good, twice));
    assertEquals(
        List.of("good"), found.stream().map(TrainingRun::name).collect(Collectors.toList()));
    assertEquals(2, runs.notices().size());
    assertTrue(runs.notices().get(0).startsWith("skipped " + last + ": no epoch is known"));
    assertTrue(runs.notices().get(1).contains("are both of epoch 1"));
    assertEquals(refusal(runs(null), last), refusal(runs, last, twice));
    assertTrue(refusal(runs(null), good, last).contains("no epoch is known"));
  }

  @Test
  void lossesAreBesideOrInTheRun() throws IOException {
    file("a/checkpoints/1.pt", "x");
    file("a/loss.csv", "epoch,test,loss\n1,7,0.5\n");
    file("b/checkpoints/1.pt", "x");
    file("b/checkpoints/loss.csv", "Wall time,Step,Value\n123,1,0.25\n");
    List<TrainingRun> found =
        runs(null).find(List.of(folder.resolve("a/checkpoints"), folder.resolve("b/checkpoints")));
    assertEquals(List.of("a", "b"), List.of(found.get(0).name(), found.get(1).name()));
    assertEquals(List.of("loss", "test"), found.get(0).losses().names());
    assertEquals(0.5, found.get(0).losses().loss(1));
    assertEquals(7, found.get(0).losses().value(1, 1));
    assertEquals(List.of("loss"), found.get(1).losses().names());
    assertEquals(0.25, found.get(1).losses().loss(1));
  }

  /** Names without a number, and no table: the samples tell their epochs in their metadata. */
  @Test
  void epochsAndLossesMayBeInside() throws IOException {
    for (String name : List.of("first", "second")) {
      Path file = Files.createDirectories(folder.resolve("run")).resolve(name + ".safetensors");
      String epoch = name.equals("first") ? "00100" : "00200";
      String text =
          new String(
              Files.readAllBytes(Runs.SAMPLE.resolve("epoch" + epoch + ".safetensors")),
              StandardCharsets.ISO_8859_1);
      String entry = "\"epoch\":\"" + Integer.parseInt(epoch) + "\"";
      assertTrue(text.contains(entry), text.substring(0, 200));
      String changed = text.replace(entry, "\"loss\":\"0.5\"," + entry);
      Files.write(file, withHeaderLength(changed).getBytes(StandardCharsets.ISO_8859_1));
    }
    TrainingRun run = runs(null).find(List.of(folder.resolve("run"))).get(0);
    assertArrayEquals(
        new long[] {100, 200},
        run.checkpoints().stream().mapToLong(CheckpointFile::epoch).toArray());
    assertEquals(0.5, run.losses().loss(200));
  }

  private static String withHeaderLength(String file) {
    int length = file.indexOf("}}") + 2 - 8;
    while (file.charAt(8 + length) == ' ') {
      length++;
    }
    return (char) (length & 0xff) + "" + (char) (length >> 8) + file.substring(2);
  }

  @Test
  void lossesThatMissEpochsAreTold() throws IOException {
    file("run/1.pt", "x");
    file("run/2.pt", "x");
    file("run/3.pt", "x");
    file("run/loss.csv", "epoch,loss\n1,0.5\n3,nan\n");
    TrainingRuns runs = runs(null);
    TrainingRun run = runs.find(List.of(folder.resolve("run"))).get(0);
    assertEquals(List.of("run: no finite loss is known for 2 of 3 epochs (2, 3)"), runs.notices());
    assertTrue(Double.isNaN(run.losses().loss(2)) && Double.isNaN(run.losses().loss(3)));
  }

  @Test
  void lossesOfOtherEpochsAreTold() throws IOException {
    file("run/net10.pt", "x");
    Path losses = file("run/loss.csv", "epoch,step,loss\n0,10,0.5\n1,20,0.25\n");
    TrainingRuns runs = runs(null);
    runs.find(List.of(folder.resolve("run")));
    assertEquals(
        List.of(
            "run: no finite loss is known for 1 of 1 epochs (10); the epochs in "
                + losses
                + " are others (0, 1), and epoch-pattern says where the names of the checkpoints"
                + " have theirs"),
        runs.notices());
  }

  /** As spreadsheets, pandas and Lightning write them. */
  @Test
  void lossesHaveManyForms() throws IOException {
    file("run/1.pt", "x");
    for (String text :
        List.of(
            "\uFEFFepoch,loss,val_loss\n1,0.5,0.7\n",
            ",epoch,loss,val_loss\n0,1,0.5,0.7\n",
            "epoch,train_loss,val_loss\n1,0.5,\n1,,0.7\n",
            "epoch,val_loss,train_loss_step,train_loss_epoch\n1,0.7,0.4,0.5\n",
            "Step,run - loss,run - loss__MIN,val_loss\n1,0.5,0.1,0.7\n",
            "Epoch,val_loss,train/loss\n1,0.7,0.5\n")) {
      Path losses = file("loss.csv", text);
      LossTable table =
          runs(losses.toString()).find(List.of(folder.resolve("run"))).get(0).losses();
      assertEquals(0.5, table.loss(1), text);
      assertEquals(0.7, table.value(1, table.names().indexOf("val_loss")), text);
    }
    Path semicolons = file("loss.csv", "epoch;loss\n1;0.5\n");
    assertTrue(
        refusal(runs(semicolons.toString()), folder.resolve("run"))
            .endsWith("put commas between them in place of semicolons"));
  }

  @Test
  void noOtherColumnIsTakenForTheLoss() throws IOException {
    file("run/1.pt", "x");
    for (String name : List.of("accuracy", "val_loss")) {
      Path losses = file("loss.csv", "epoch," + name + "\n1,0.5\n");
      assertEquals(
          losses
              + ": no column is called loss, train_loss or value; its columns are epoch, "
              + name,
          refusal(runs(losses.toString()), folder.resolve("run")));
    }
  }

  @Test
  void columnsWithoutNameAreNoMeasures() throws IOException {
    for (String name : List.of("", "Unnamed: 0")) {
      Path losses = file("loss.csv", name + ",epoch,loss,acc\n7,1,0.5,0.9\n");
      assertEquals(List.of("loss", "acc"), LossTable.read(losses).names());
    }
  }

  @Test
  void aTableWithALineForEachQuantityHasTheLinesOfTheLoss() throws IOException {
    Path losses = file("loss.csv", "run,tag,step,value\nr,train/loss,1,0.5\nr,acc,1,0.9\n");
    LossTable table = LossTable.read(losses);
    assertEquals(0.5, table.loss(1));
    assertEquals(List.of("loss"), table.names());
    file("loss.csv", "run,tag,step,value\nr,acc,1,0.9\n");
    assertEquals(
        losses + ": no line has loss or train_loss in column tag",
        assertThrows(ExplainedException.class, () -> LossTable.read(losses)).getMessage());
  }

  @Test
  void lossesAreThoseOfTheEpochsAskedFor() throws IOException {
    file("run/1.pt", "x");
    file("run/2.pt", "x");
    file("run/loss.csv", "epoch,loss\n0,9\n1,1\n2,2\n3,9\n");
    TrainingRuns some = new TrainingRuns(EpochPattern.USUAL, EpochSelection.parse("1:2"), null);
    assertArrayEquals(
        new long[] {1, 2}, some.find(List.of(folder.resolve("run"))).get(0).losses().epochs());
  }

  @Test
  void spikesNeedPositiveLosses() {
    TreeMap<Long, Double> losses = new TreeMap<>();
    for (long epoch = 0; epoch < 40; epoch++) {
      losses.put(epoch, -1 - epoch / 100.0);
    }
    assertEquals(List.of(), LossSpike.of(LossTable.of(losses)));
    losses.replaceAll((epoch, loss) -> epoch == 30 ? 9.0 : 1.0);
    assertEquals(30, LossSpike.of(LossTable.of(losses)).get(0).peak());
  }

  @Test
  void aRunIsNamedOnce() throws IOException {
    Path run = file("run/1.pt", "x").getParent();
    file("run/2.pt", "x");
    assertTrue(refusal(runs(null), run, run.resolve(".")).endsWith("name every run once"));
    assertTrue(refusal(runs(null), run, run.resolve("1.pt")).endsWith("name every run once"));
  }

  @Test
  void epochsOfManyDigitsAreRefused() throws IOException {
    Path run = file("run/s20240101123045001.pt", "x").getParent();
    assertTrue(refusal(runs(null), run).contains("has more than 15 digits"));
  }

  @Test
  void badLossesAreRefused() throws IOException {
    file("run/1.pt", "x");
    for (String text :
        List.of(
            "time,loss\n1,2\n", "epoch\n1\n", "epoch,loss\n1.5,2\n", "epoch,loss\n1,2\n2,x\n")) {
      Path losses = file("loss.csv", text);
      String sentence = refusal(runs(losses.toString()), folder.resolve("run"));
      assertTrue(sentence.startsWith(losses.toString()), sentence);
    }
  }
}
