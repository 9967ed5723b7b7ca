package org.reluatlas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file with a generator of 1 input and 2 outputs, and a discriminator of 2 inputs. */
class PartTest {

  private static final Path TWO =
      Path.of("../network/src/test/resources/pytorch/refused/two_networks.pt");

  @TempDir private Path folder;

  private static String boxOf(Path network, String part) {
    CommandRun info = CommandRun.of("info", network, "--part", part);
    assertEquals(0, info.exitCode, info.err);
    int inputs =
        Integer.parseInt(info.out.replaceAll("(?s).*architecture\\s+\\(([0-9]+),.*", "$1"));
    return "0,1" + ";0,1".repeat(inputs - 1);
  }

  @Test
  void infoTellsOneNetwork() {
    CommandRun run = CommandRun.of("info", TWO, "--part", "generator");
    assertEquals("", run.err);
    assertTrue(run.out.contains("  part                  generator"), run.out);
  }

  @Test
  void analyzeTellsThePart() throws IOException {
    Path out = folder.resolve("out");
    String box = "--box=" + boxOf(TWO, "discriminator");
    CommandRun run = CommandRun.of("analyze", TWO, "--part", "discriminator", box, "--out", out);
    assertEquals("", run.err);
    assertTrue(run.out.contains("  part                  discriminator"), run.out);
    assertEquals(
        "discriminator",
        JsonParser.parseString(Files.readString(out.resolve("summary.json")))
            .getAsJsonObject()
            .getAsJsonObject("network")
            .get("part")
            .getAsString());
    assertTrue(
        Files.readString(out.resolve("report.html"))
            .contains("Topology of refused/two_networks.pt, discriminator"));
  }

  @Test
  void exportTakesThePart() {
    Path file = folder.resolve("complex.json");
    String box = "--box=" + boxOf(TWO, "generator");
    CommandRun run =
        CommandRun.of("export", TWO, "--part=generator", box, "--format", "json", "--out", file);
    assertTrue(run.err.startsWith("note: The file names no activations"), run.err);
    assertTrue(Files.exists(file));
  }

  @Test
  void evolveTakesThePartOfEveryCheckpoint() throws IOException {
    Path checkpoints = Files.createDirectory(folder.resolve("checkpoints"));
    for (int epoch : new int[] {1, 2}) {
      Files.copy(TWO, checkpoints.resolve("epoch-" + epoch + ".pt"));
    }
    String box = "--box=" + boxOf(TWO, "generator");
    Path out = folder.resolve("out");
    CommandRun none = CommandRun.of("evolve", checkpoints, box, "--out", out);
    assertEquals(2, none.exitCode);
    assertTrue(none.err.contains("; choose one of them with --part"), none.err);
    CommandRun run = CommandRun.of("evolve", checkpoints, "--part", "generator", box, "--out", out);
    assertEquals("", run.err);
    assertTrue(run.out.contains("2 checkpoints, epochs 1 to 2"), run.out);
    assertFalse(run.out.contains("skipped"), run.out);
    String assumed = "it was assumed that the layers";
    assertTrue(run.out.contains(assumed), run.out);
    String summary = Files.readString(out.resolve("summary.json"));
    assertTrue(summary.contains(assumed) && summary.contains("\"part\": \"generator\""), summary);
    String report = Files.readString(out.resolve("report.html"));
    assertTrue(report.contains(assumed) && report.contains("part generator of each file"));
  }

  @Test
  void theNamesAreToldWhenThePartIsMissingOrUnknown() {
    CommandRun missing = CommandRun.of("info", TWO);
    assertEquals(2, missing.exitCode);
    assertEquals(
        "relu-atlas: two_networks.pt: holds several networks, \"generator\", \"discriminator\";"
            + " choose one of them with --part",
        missing.err.strip());
    CommandRun unknown = CommandRun.of("info", TWO, "--part", "critic");
    assertEquals(2, unknown.exitCode);
    assertTrue(unknown.err.contains("has no part \"critic\""), unknown.err);
  }
}
