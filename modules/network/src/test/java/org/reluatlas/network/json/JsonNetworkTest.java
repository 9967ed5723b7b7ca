package org.reluatlas.network.json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reluatlas.network.AffineForm;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.HiddenLayer;
import org.reluatlas.network.ImportedNetwork;
import org.reluatlas.network.NetworkFiles;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.Rational;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.network.TestFiles;

class JsonNetworkTest {

  @TempDir Path folder;

  @Test
  void readsTheReferenceNetworkExactly() throws IOException {
    ImportedNetwork moons = NetworkFiles.read(TestFiles.at("reference/moons/network.json"));
    assertEquals("JSON", moons.format());
    assertEquals(List.of(), moons.notices());
    assertArrayEquals(new int[] {2, 5, 5, 5, 2}, moons.network().architecture());
    assertEquals(-0.4175499975681305, moons.network().layers().get(0).weight(0, 0));
    assertEquals(-0.6131012439727783, moons.network().layers().get(0).bias(0));
  }

  @Property(tries = 50)
  void writesWhatItReads(@ForAll @Size(6) double[] w, @ForAll @Size(3) double[] b)
      throws IOException {
    ReluNetwork network =
        new ReluNetwork(
            List.of(new AffineLayer(2, w, b), new AffineLayer(3, b, new double[] {w[0]})));
    Path file = Files.createTempFile("network", ".json");
    NetworkJson.write(network, file);
    ReluNetwork back = NetworkFiles.read(file).network();
    Files.delete(file);
    for (int l = 0; l < 2; l++) {
      assertArrayEquals(network.layers().get(l).weights(), back.layers().get(l).weights());
      assertArrayEquals(network.layers().get(l).biases(), back.layers().get(l).biases());
    }
  }

  @Property(tries = 50)
  void writesSlopes(@ForAll @Size(6) double[] w, @ForAll @Size(3) double[] b) throws IOException {
    HiddenLayer mixed =
        new HiddenLayer(
            new AffineLayer(2, w, b), new double[] {0.125, -1}, new double[] {1, 1 / 3.0});
    HiddenLayer passing =
        new HiddenLayer(new AffineLayer(3, b, new double[] {w[1]}), new double[0], new double[0]);
    HiddenLayer relu =
        HiddenLayer.relu(new AffineLayer(1, new double[] {w[3], 1}, new double[] {0, w[2]}));
    ReluNetwork network =
        new ReluNetwork(
            List.of(mixed, passing, relu), new AffineLayer(2, new double[] {1, 2}, new double[1]));
    Path file = Files.createTempFile("network", ".json");
    NetworkJson.write(network, file);
    ReluNetwork back = NetworkFiles.read(file).network();
    Files.delete(file);
    for (int l = 0; l <= 3; l++) {
      assertArrayEquals(network.layers().get(l).weights(), back.layers().get(l).weights());
      assertArrayEquals(network.layers().get(l).biases(), back.layers().get(l).biases());
    }
    for (int l = 0; l < 3; l++) {
      assertEquals(network.hidden(l).neurons(), back.hidden(l).neurons());
      for (int unit = 0; unit < network.hidden(l).units(); unit++) {
        assertEquals(network.hidden(l).leftSlope(unit), back.hidden(l).leftSlope(unit));
        assertEquals(network.hidden(l).rightSlope(unit), back.hidden(l).rightSlope(unit));
      }
    }
  }

  @Test
  void unitsOfAnyOrderHaveSlopes() throws IOException {
    String text =
        HEAD
            + "\"activation\":\"slopes\",\"layers\":["
            + "{\"W\":[[1],[-1],[1],[2]],\"b\":[0,1,-2,0],\"slopes\":[[3,3],[0.5,2],[1,1],[-1,1]]},"
            + "{\"W\":[[1,10,100,1000]]},{\"W\":[[1]],\"b\":[5]}]}";
    Path file = Files.writeString(folder.resolve("n.json"), text);
    ReluNetwork network = NetworkFiles.read(file).network();
    assertArrayEquals(new int[] {1, 2, 1, 1}, network.architecture());
    for (double x : new double[] {-2, 0.25, 0.5, 3}) {
      double second = 1 - x;
      double sum =
          3 * x + 10 * (second > 0 ? 2 : 0.5) * second + 100 * (x - 2) + 1000 * Math.abs(2 * x);
      assertArrayEquals(
          new double[] {5 + Math.max(0, sum)}, network.forward(new double[] {x}), 1e-9);
    }
  }

  @Test
  void writesNoNumbersThatAreNoDoubles() {
    AffineForm ninth =
        AffineForm.of(
            new int[] {0},
            new Rational[] {Rational.of(BigInteger.ONE, BigInteger.valueOf(9))},
            Rational.ZERO);
    ReluNetwork network =
        new ReluNetwork(
            List.of(
                new AffineLayer(1, ninth), new AffineLayer(1, new double[] {1}, new double[] {0})));
    Path file = folder.resolve("n.json");
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> NetworkJson.write(network, file));
    assertEquals(
        "layer 1 has weights that are no doubles, such as 1/9 in the mean of nine numbers; JSON of"
            + " ReLU Atlas holds doubles only",
        e.getMessage());
    assertFalse(Files.exists(file));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = CASES, quoteCharacter = '`')
  void refuses(String text, String message) throws IOException {
    Path file = Files.writeString(folder.resolve("n.json"), text);
    NetworkFormatException e =
        assertThrows(NetworkFormatException.class, () -> NetworkFiles.read(file));
    assertEquals("n.json: " + message, e.getMessage());
  }

  private static final String HEAD = "{\"format\":\"relu-mlp-v1\",";

  private static final String CASES =
      "{} | has no \"format\": \"relu-mlp-v1\"; it is JSON of another kind\n"
          + "{\"format\":\"other\"} | is of format \"other\"; ReLU Atlas reads \"relu-mlp-v1\"\n"
          + HEAD
          + "\"layers\":[]} | has no \"layers\"; write at least two of them\n"
          + HEAD
          + "\"activation\":\"tanh\"} | has the activation \"tanh\"; ReLU Atlas reads \"relu\""
          + " and \"slopes\"\n"
          + HEAD
          + "\"layers\":[{\"W\":[[1]],\"b\":[0]}]} | there is no ReLU between its layers, so the"
          + " network is one affine map and has a single region; save a network with ReLU layers\n"
          + HEAD
          + "\"layers\":[{\"W\":[[1,2],[3]]}]} | has a row of 1 numbers after rows of 2"
          + " at $.layers[0].W[2]\n"
          + HEAD
          + "\"layers\":[{\"W\":[[1,NaN]]}]} | holds NaN at $.layers[0].W[0][1]; every number must be"
          + " finite, so save the network before training diverged\n"
          + HEAD
          + "\"layers\":[{\"W\":[[1]],\"b\":[-Infinity]}]} | holds -Infinity at $.layers[0].b[0]; every"
          + " number must be finite, so save the network before training diverged\n"
          + HEAD
          + "\"layers\":[{\"W\":[[1,NaN1]]}]} | is damaged or no JSON at $.layers[0].W[0][1];"
          + " write the file again\n"
          + HEAD
          + "\"layers\":[{\"W\":[[1,\"Infinity\"]]}]} | has a text where a finite number must be"
          + " at $.layers[0].W[0][1]\n"
          + HEAD
          + "\"layers\":[{\"W\":[[1e999]]}]} | holds a number beyond the range of a double"
          + " at $.layers[0].W[0][1]\n"
          + HEAD
          + "\"layers\":[{\"W\":[[1,2]],\"b\":[0]},{\"W\":[[1,2]],\"b\":[0]}]} | layer 2 takes 2"
          + " numbers, but the ReLU after layer 1 gives 1; the layers of a network must fit one"
          + " another\n"
          + HEAD
          + "\"arch\":[3,1,1],\"layers\":[{\"W\":[[1,2]],\"b\":[0]},{\"W\":[[1]],\"b\":[0]}]} |"
          + " says \"arch\": [3.0, 1.0, 1.0], but its layers are [2, 1, 1]\n"
          + HEAD
          + "\"layers\":[{\"W\":[[1]],\"slopes\":[[1,2],[0,1]]}]} | layer 1 has 1 rows in \"W\" but 2"
          + " pairs in \"slopes\" at $.layers[1]\n"
          + HEAD
          + "\"layers\":[{\"W\":[[1]],\"slopes\":[[1]]}]} | has 1 slopes where a pair must be at"
          + " $.layers[0].slopes[1]\n"
          + HEAD
          + "\"layers\":[{\"W\":[[1]],\"slopes\":[[0,2]]}]} | layer 1 is the last and has \"slopes\"; what"
          + " a network gives is affine in the layer before, so write one more layer\n"
          + HEAD
          + "\"layers\":[{\"W\":[[1]],\"slopes\":[[2,2]]},{\"W\":[[1]]}]} | has no unit whose two slopes"
          + " differ, so the network is one affine map and has a single region; give some unit two"
          + " slopes\n"
          + HEAD
          + "\"layers\":[{\"W\":[[1]],\"slopes\":[[0,2]]},{\"W\":[[1,2]]}]} | layer 2 takes 2 numbers, but"
          + " layer 1 gives 1; the layers of a network must fit one another\n"
          + HEAD
          + "\"layers\":[{\"W\":[[1,2 | is damaged or no JSON at $.layers[0].W[0][2];"
          + " write the file again\n";
}
