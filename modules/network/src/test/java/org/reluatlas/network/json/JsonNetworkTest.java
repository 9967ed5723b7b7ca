package org.reluatlas.network.json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
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
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.ImportedNetwork;
import org.reluatlas.network.NetworkFiles;
import org.reluatlas.network.NetworkFormatException;
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
          + "\"activation\":\"tanh\"} | has the activation \"tanh\"; ReLU Atlas reads ReLU only\n"
          + HEAD
          + "\"layers\":[{\"W\":[[1]],\"b\":[0]}]} | there is no ReLU between its layers, so the"
          + " network is one affine map and has a single region; save a network with ReLU layers\n"
          + HEAD
          + "\"layers\":[{\"W\":[[1,2],[3]]}]} | has a row of 1 numbers after rows of 2"
          + " at $.layers[0].W[2]\n"
          + HEAD
          + "\"layers\":[{\"W\":[[1,NaN]]}]} | is damaged or no JSON at $.layers[0].W[0][1];"
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
          + "\"layers\":[{\"W\":[[1,2 | is damaged or no JSON at $.layers[0].W[0][2];"
          + " write the file again\n";
}
