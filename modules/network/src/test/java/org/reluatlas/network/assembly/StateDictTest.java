package org.reluatlas.network.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reluatlas.network.ImportedNetwork;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.SourceFile;
import org.reluatlas.network.TestFiles;

/** What names alone decide in a state_dict, and what is told of it. */
class StateDictTest {

  private static final SourceFile FILE = SourceFile.at(TestFiles.at("parts/cases.txt"));

  @ParameterizedTest
  @CsvSource({
    "layers.0:4>4 layers.10:4>4 layers.2:4>4, \"layers.0\"; \"layers.2\"; \"layers.10\"",
    "out:4>4 fc1:4>4 fc2:4>4, \"fc1\"; \"fc2\"; \"out\""
  })
  void tellsThatTheOrderOfTheNamesWasTaken(String layers, String order) {
    ImportedNetwork network = dict(layers).build("format", null);
    String first = network.notices().get(0);
    assertTrue(first.contains(order.replace(";", ",")), first);
    assertEquals(
        "The layers are stored in another order than their names tell: that of the names was taken",
        network.notices().get(1));
  }

  @Test
  void aLatentCodeIsNoHiddenLayer() {
    StateDict tensors = dict("fc1:4>8 fc_mu:8>2 fc_logvar:8>2 fc3:2>8 fc4:8>4");
    ImportedNetwork encoder = tensors.build("format", "encoder");
    assertEquals(2, encoder.network().outputs());
    assertEquals(
        "\"fc_mu\" was taken for the mean of the latent code, and \"fc_logvar\", its spread, was"
            + " left out",
        encoder.notices().get(1));
  }

  @Test
  void anEmbeddingIsNoLinearLayer() {
    StateDict tensors = dict("fc1:8>8 fc2:8>2");
    tensors.add(ones("embedding.weight", 10, 8));
    refuses(
        tensors,
        "layer \"embedding\" is by its name the table of an embedding, whose rows are looked up and"
            + " not multiplied; save the layers after it as a network of their own");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "fc1.weight_mask|tensor \"fc1.weight_mask\" is by its name a mask on a weight; multiply the"
            + " weight by it before saving, as torch.nn.utils.prune.remove does",
        "fc1.lora_A|tensor \"fc1.lora_A\" is a low-rank addition to a weight (LoRA); merge it into"
            + " the weight before saving, as merge_and_unload of peft does",
        "fc1.lora_A.default.weight|tensor \"fc1.lora_A.default.weight\" is a low-rank addition to a"
            + " weight (LoRA); merge it into the weight before saving, as merge_and_unload of peft"
            + " does"
      })
  void whatChangesAWeightIsToBeMerged(String name, String sentence) {
    StateDict tensors = dict("fc1:2>8 fc2:8>2");
    tensors.add(ones(name, 8, 2));
    refuses(tensors, sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "body.0:8>8 body.2:8>8 head:8>8",
        "input:8>8 layers.0:8>8 layers.1:8>8 out:8>8",
        "net.fc1:8>8 net.fc2:8>8 net.out:8>8"
      })
  void namesOrderAFileThatKeepsNoOrder(String layers) {
    StateDict tensors = new StateDict(FILE, false);
    List<LayerOutline> reversed = NetworkPartsTest.outlines(layers);
    Collections.reverse(reversed);
    reversed.forEach(layer -> add(layer, tensors));
    String first = tensors.build("format", null).notices().get(0);
    String order = layers.replaceAll(":[^ ]*", "").replace(" ", "\", \"");
    assertTrue(first.contains("that the layers \"" + order + "\" are a chain"), first);
  }

  @Test
  void anOrderThatNothingTellsIsRefused() {
    refuses(
        dict("fc3:8>3 fc1:4>8 fc2:5>8"),
        "the order of its layers (\"fc1\", \"fc2\", \"fc3\") cannot be told from their names and"
            + " shapes; number them, as in layers.0, or save the network as ONNX");
  }

  @Test
  void severalHeadsAreNoChain() {
    refuses(
        dict("0:4>8 2:8>2 3:8>2 5:2>8 7:8>4"),
        "layer \"2\" and layer \"3\" both take the 8 numbers that layer \"0\" gives, so the network"
            + " has several heads and is no chain; export it as ONNX, and choose one of its outputs");
  }

  @Test
  void aGatedLayerIsNoChain() {
    refuses(
        dict("w1:2>8 w3:2>8 w2:8>2"),
        "layer \"w3\" is by its name (w3 beside w1, as in a gated layer) no link of a chain, and how"
            + " the network uses it is not in the file; export the network as ONNX, which tells it");
  }

  private static void refuses(StateDict tensors, String sentence) {
    NetworkFormatException e =
        assertThrows(NetworkFormatException.class, () -> tensors.build("format", null));
    assertEquals("cases.txt: " + sentence, e.getMessage());
  }

  private static StateDict dict(String layers) {
    StateDict tensors = new StateDict(FILE, true);
    NetworkPartsTest.outlines(layers).forEach(layer -> add(layer, tensors));
    return tensors;
  }

  private static void add(LayerOutline layer, StateDict tensors) {
    tensors.add(ones(layer.name() + ".weight", layer.outputs(), layer.inputs()));
    tensors.add(ones(layer.name() + ".bias", layer.outputs()));
  }

  private static StoredTensor ones(String name, int... shape) {
    int count = 1;
    for (int size : shape) {
      count *= size;
    }
    ByteBuffer numbers = ByteBuffer.allocate(count * Double.BYTES);
    for (int i = 0; i < count; i++) {
      numbers.putDouble(i * Double.BYTES, 1);
    }
    return new StoredTensor(
        FILE,
        name,
        shape,
        "float64",
        NumberFormat.FLOAT64,
        StoredTensor.contiguous(shape),
        0,
        numbers);
  }
}
