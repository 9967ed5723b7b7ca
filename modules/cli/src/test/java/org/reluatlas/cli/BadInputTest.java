package org.reluatlas.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.reluatlas.cli.CommandRun.network;
import static org.reluatlas.cli.CommandRun.points;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wrong use and unreadable input: exit code 2, one line that says what is wrong, no results. */
class BadInputTest {

  @TempDir private Path folder;
  private Path out;

  @BeforeEach
  void nameResults() {
    out = folder.resolve("results");
  }

  private void refused(String said, Object... arguments) {
    CommandRun run = CommandRun.of(arguments);
    assertEquals(2, run.exitCode, run.err);
    assertEquals(1, run.err.lines().count(), run.err);
    assertTrue(run.err.contains(said), run.err);
    assertFalse(run.err.contains("Exception"), run.err);
    assertEquals("", run.out);
    assertFalse(Files.exists(out));
  }

  private Path file(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }

  private void unreadable(String said, Path network) {
    refused(said, "analyze", network, "--box", "0,1;0,1", "--out", out);
    refused(said, "info", network);
  }

  @Test
  void networkFiles() throws IOException {
    byte[] onnx = Files.readAllBytes(network("two-circles"));
    byte[] pt = Files.readAllBytes(CommandRun.SAMPLES.resolve("two-circles/network.pt"));
    byte[] tensors =
        Files.readAllBytes(CommandRun.SAMPLES.resolve("two-circles/network.safetensors"));
    unreadable("missing.onnx: there is no such file", folder.resolve("missing.onnx"));
    unreadable("is a folder", folder);
    unreadable("empty.onnx: is empty", file("empty.onnx", new byte[0]));
    unreadable("cut.onnx: ", file("cut.onnx", Arrays.copyOf(onnx, onnx.length / 2)));
    unreadable("cut.pt: ", file("cut.pt", Arrays.copyOf(pt, pt.length / 2)));
    unreadable("cut.safetensors: ", file("cut.safetensors", Arrays.copyOf(tensors, 400)));
    unreadable("words.onnx: ", file("words.onnx", bytes("these are words")));
    unreadable("broken.json: ", file("broken.json", bytes("{\"format\": \"relu-mlp-v1\", ")));
    unreadable("picture.png: ", file("picture.png", bytes("\u0089PNG\r\n")));
    byte[] promise = Arrays.copyOf(new byte[] {0, 0, 0, 0, 0, 0, 0, 16}, 64);
    unreadable("promise.safetensors: ", file("promise.safetensors", promise));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void pointsFiles() throws IOException {
    Path network = network("two-circles");
    refused(
        "missing.csv: there is no such file",
        "analyze",
        network,
        "--points",
        folder.resolve("missing.csv"),
        "--out",
        out);
    refused(
        "bad.csv: ",
        "analyze",
        network,
        "--points",
        file("bad.csv", bytes("x0,x1,label\n0.5,abc,1\n")),
        "--out",
        out);
    refused(
        "three.csv: has 3 feature columns",
        "analyze",
        network,
        "--points",
        file("three.csv", bytes("x0,x1,x2,label\n1,2,3,0\n")),
        "--out",
        out);
    refused(
        "points.csv: ",
        "analyze",
        network,
        "--points",
        points("two-circles"),
        "--label",
        "colour",
        "--out",
        out);
  }

  @Test
  void domains() {
    Path network = network("two-circles");
    refused(
        "the domain is missing: give --box with 2 intervals, or --points",
        "analyze",
        network,
        "--out",
        out);
    refused(
        "--box has 3 intervals but " + network + " has 2 inputs",
        "analyze",
        network,
        "--box",
        "0,1;0,1;0,1",
        "--out",
        out);
    refused("--box", "analyze", network, "--box", "0,one;0,1", "--out", out);
    refused(
        "is too large: its volume", "analyze", network, "--box=-1e300,1e300;0,1e9", "--out", out);
    refused(
        "is too small: its volume", "analyze", network, "--box", "0,1e-320;0,1e-9", "--out", out);
    refused(
        "of the box has an end that is no number: NaN",
        "analyze",
        network,
        "--box",
        "NaN,1;0,1",
        "--out",
        out);
    refused("is empty: 1.0 to 0.0", "analyze", network, "--box", "1,0;0,1", "--out", out);
    refused("--box", "analyze", network, "--box", "0;1", "--out", out);
    refused("give --points too", "analyze", network, "--margin", "0.2", "--out", out);
    refused(
        "mutually exclusive",
        "analyze",
        network,
        "--points",
        points("two-circles"),
        "--box",
        "0,1;0,1",
        "--margin",
        "0.2",
        "--out",
        out);
    refused(
        "--margin is -1.0",
        "analyze",
        network,
        "--points",
        points("two-circles"),
        "--margin=-1",
        "--out",
        out);
  }

  @Test
  void arguments() {
    Path network = network("two-circles");
    refused("a command is missing");
    refused("analyse", "analyse", network);
    refused("--out", "analyze", network, "--box", "0,1;0,1");
    refused("NETWORK", "analyze", "--box", "0,1;0,1", "--out", out);
    refused("--depth", "analyze", network, "--box", "0,1;0,1", "--out", out, "--depth");
    refused(
        "--adjacency", "analyze", network, "--box", "0,1;0,1", "--out", out, "--adjacency", "x");
    refused("--max-cells", "analyze", network, "--box", "0,1;0,1", "--out", out, "--max-cells=0");
    refused("--label", "analyze", network, "--box", "0,1;0,1", "--out", out, "--label", "y");
    refused("--format", "export", network, "--box", "0,1;0,1", "--out", out, "--format", "ply");
  }

  @Test
  void outputs() throws IOException {
    Path network = network("two-circles");
    Path file = file("taken", bytes("mine"));
    refused("is not a folder", "analyze", network, "--box", "0,1;0,1", "--out", file);
    refused("is not a folder", "analyze", network, "--box", "0,1;0,1", "--out", file.resolve("a"));
    refused(
        "is a folder; name a file",
        "export",
        network,
        "--box",
        "0,1;0,1",
        "--format",
        "off",
        "--out",
        folder);
    assertEquals("mine", Files.readString(file));
  }

  @Test
  void choicesThatThereAreNot() {
    Path network = network("paraboloid");
    refused("--trials is 0", "analyze", network, "--box", "0,1;0,1", "--trials", 0, "--out", out);
    refused(
        "'heavy' is none of unit, training-points, volume, volume-density",
        "analyze",
        network,
        "--box",
        "0,1;0,1",
        "--vertex-weights",
        "heavy",
        "--out",
        out);
    refused(
        "--filtration boundary-distance: a regression has no decision boundary",
        "analyze",
        network,
        "--box",
        "0,1;0,1",
        "--points",
        points("paraboloid"),
        "--filtration",
        "boundary-distance",
        "--out",
        out);
  }

  @Test
  void filtrationsThatSayNothing() {
    Path network = network("two-circles");
    refused(
        "there are no training points in the domain",
        "analyze",
        network,
        "--box",
        "0,1;0,1",
        "--filtration",
        "training-points",
        "--out",
        out);
    refused(
        "one class is predicted throughout",
        "analyze",
        network,
        "--box",
        "5,6;5,6",
        "--filtration",
        "boundary-distance",
        "--out",
        out);
  }

  @Test
  void labelsThatTheNetworkCannotTellApart() throws IOException {
    Path network = network("two-circles");
    Path csv = file("three.csv", bytes("x0,x1,label\n0,0,1\n1,1,2\n"));
    refused(
        "three.csv: has the classes 1, 2 in column \"label\", but the network tells only 0 and 1 apart",
        "analyze",
        network,
        "--points",
        csv,
        "--out",
        out);
  }
}
