package org.reluatlas.network.numpy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.ImportedNetwork;
import org.reluatlas.network.NetworkFiles;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.SeveralNetworksException;
import org.reluatlas.network.TestFiles;

/** The files that {@code src/test/python/make_agent_and_array_files.py} wrote. */
class NumpyReaderTest {

  @ParameterizedTest
  @ValueSource(strings = {"float16", "float32", "float64", "columns", "big_endian", "compressed"})
  void readsArraysAsAStateDict(String name) {
    ImportedNetwork network = NetworkFiles.read(TestFiles.at("numpy/" + name + ".npz"));
    assertEquals("NumPy", network.format());
    List<AffineLayer> expected =
        NetworkFiles.read(TestFiles.at("numpy/network.json")).network().layers();
    for (int l = 0; l < expected.size(); l++) {
      AffineLayer layer = network.network().layers().get(l);
      assertArrayEquals(expected.get(l).weights(), layer.weights());
      assertArrayEquals(expected.get(l).biases(), layer.biases());
    }
  }

  @Test
  void severalNetworks() {
    Path file = TestFiles.at("numpy/two_networks.npz");
    SeveralNetworksException e =
        assertThrows(SeveralNetworksException.class, () -> NetworkFiles.read(file));
    assertEquals(List.of("actor", "critic"), e.parts());
    assertEquals("critic", NetworkFiles.read(file, "critic").part());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "objects|array \"0.weight\" holds Python objects, which are not read; save arrays of numbers",
        "integers|tensor \"0.weight\" holds '<i4' numbers; ReLU Atlas reads float16, bfloat16,"
            + " float32 and float64",
        "other_names|tensor \"W1\" is not named as a weight or a bias of a layer; name the tensors as"
            + " PyTorch does, net.0.weight (outputs × inputs), net.0.bias, net.2.weight, net.2.bias"
            + " and so on"
      })
  void refuses(String name, String sentence) {
    Path file = TestFiles.at("numpy/" + name + ".npz");
    NetworkFormatException e =
        assertThrows(NetworkFormatException.class, () -> NetworkFiles.read(file));
    assertEquals(name + ".npz: " + sentence, e.getMessage());
  }
}
