package org.reluatlas.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A file with several networks is read by the name of one and never as one network; what is assumed
 * of a file that does not tell its forward pass is told first.
 */
class PartsOfFilesTest {

  private static final Path TWO = TestFiles.at("pytorch/refused/two_networks.pt");

  @Test
  void severalNetworksAreNamed() {
    SeveralNetworksException e =
        assertThrows(SeveralNetworksException.class, () -> NetworkFiles.read(TWO));
    assertEquals(List.of("generator", "discriminator"), e.parts());
    assertEquals(
        "two_networks.pt: holds several networks, \"generator\", \"discriminator\"; choose one of"
            + " them with --part",
        e.sentence(setting -> "--" + setting));
  }

  @ParameterizedTest
  @CsvSource({
    "autoencoder.pt, encoder;decoder",
    "dqn_2obs_2act.pt, q_net;q_net_target",
    "gan.safetensors, discriminator;generator",
    "ema_and_model.pt, ema;model"
  })
  void eachPartIsReadAlone(String name, String parts) {
    Path file = TestFiles.at("checkpoints/" + name);
    SeveralNetworksException e =
        assertThrows(SeveralNetworksException.class, () -> NetworkFiles.read(file));
    assertEquals(List.of(parts.split(";", -1)), e.parts());
    for (String part : e.parts()) {
      ImportedNetwork network = NetworkFiles.read(file, part);
      assertEquals(part, network.part());
      assertTrue(network.network().hiddenLayers() > 0);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "autoencoder.pt, encoder, 4 16 2",
    "autoencoder.pt, decoder, 2 16 4",
    "dqn_2obs_2act.pt, q_net_target, 2 16 16 2",
    "gan.safetensors, generator, 3 16 2",
    "gan.safetensors, discriminator, 2 16 1",
    "ema_and_model.pt, ema, 2 8 8 1"
  })
  void aPartHasItsOwnLayers(String name, String part, String architecture) {
    ImportedNetwork network = NetworkFiles.read(TestFiles.at("checkpoints/" + name), part);
    assertEquals(architecture, words(network.network().architecture()));
  }

  @ParameterizedTest
  @CsvSource({
    "sd_acc.pt, 2 8 8 1",
    "kolter_list.pt, 2 8 8 1",
    "tutorial_ckpt_loss_tensor.pt, 2 8 8 1",
    "weight_norm.pt, 2 8 1",
    "residual_looks_like_chain.pt, 2 8 8 8 1"
  })
  void oneNetworkIsReadAndTheAssumptionToldFirst(String name, String architecture) {
    ImportedNetwork network = NetworkFiles.read(TestFiles.at("checkpoints/" + name));
    assertNull(network.part());
    assertEquals(architecture, words(network.network().architecture()));
    String first = network.notices().get(0);
    assertTrue(first.contains("no forward pass: it was assumed that the layers \""), first);
    assertTrue(first.contains("are a chain in this order, with ReLU between them"), first);
  }

  @Test
  void partsOfAModule() {
    Path file = TestFiles.at("pytorch/parts_of_a_module.pt");
    SeveralNetworksException e =
        assertThrows(SeveralNetworksException.class, () -> NetworkFiles.read(file));
    assertEquals(List.of("encoder", "decoder"), e.parts());
    assertEquals(List.of(), NetworkFiles.read(file, "encoder").notices());
    assertEquals(
        List.of(
            "Module \"decoder.3\" at the end was dropped (Sigmoid); it moves no boundary between"
                + " regions"),
        NetworkFiles.read(file, "decoder").notices());
  }

  @Test
  void headsOfAModule() {
    Path file = TestFiles.at("pytorch/heads_of_a_module.pt");
    SeveralNetworksException e =
        assertThrows(SeveralNetworksException.class, () -> NetworkFiles.read(file));
    assertEquals(List.of("policy", "value"), e.parts());
    ImportedNetwork value = NetworkFiles.read(file, "value");
    assertEquals("2 4 1", words(value.network().architecture()));
    assertTrue(
        value.notices().contains("The layers \"body\" were taken to come before \"value\""),
        value.notices()::toString);
  }

  @Test
  void aPathBesideTheChainIsRefused() {
    refuses(
        TestFiles.at("checkpoints/skip.pt"),
        null,
        "layer \"skip2\" is by its name (skip) no link of a chain, and how the network uses it is"
            + " not in the file; export the network as ONNX, which tells it");
  }

  @Test
  void whatStandsBesideANetworkIsNamed() {
    List<String> notices =
        NetworkFiles.read(TestFiles.at("checkpoints/normalised_inputs.pt")).notices();
    assertTrue(
        notices.contains(
            "\"x_mean\", \"x_std\" were left out, which the file holds beside the network: if its"
                + " inputs were normalised with these numbers, points and boxes must be normalised"
                + " too"),
        notices::toString);
    refuses(
        TestFiles.at("checkpoints/layers_beside_a_network.pt"),
        null,
        "has layers of its own beside the networks under \"weights\"; save the state_dict of one"
            + " network");
  }

  @Test
  void aLossThatIsATensorIsTheLoss() {
    TrainingState training =
        NetworkFiles.read(TestFiles.at("checkpoints/tutorial_ckpt_loss_tensor.pt")).training();
    assertEquals(5, training.epoch().getAsLong());
    assertTrue(training.loss().isPresent() && !training.loss().equals(OptionalDouble.of(0)));
  }

  @Test
  void anUnknownPartIsRefusedWithTheNames() {
    refuses(
        TWO, "critic", "has no part \"critic\"; its parts are \"generator\", \"discriminator\"");
    refuses(
        TestFiles.at("checkpoints/sd_acc.pt"),
        "actor",
        "has no part \"actor\"; its one network is \"state_dict\"");
    refuses(
        TestFiles.at("checkpoints/weight_norm.pt"),
        "actor",
        "has no part \"actor\"; it holds one network, without a name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"network.json", "network.onnx"})
  void aFormatOfOneNetworkHasNoParts(String name) {
    Path file = TestFiles.at("reference/moons/" + name);
    String format = NetworkFiles.read(file).format();
    refuses(
        file,
        "actor",
        "holds one network, as every "
            + format
            + (format.equals("ONNX") ? " file with one output" : " file")
            + " does, and no part \"actor\"; do not name a part");
  }

  @Test
  void theOneNetworkOfACheckpointMayBeNamed() {
    Path file = TestFiles.at("pytorch/good/checkpoint.pt");
    ImportedNetwork named = NetworkFiles.read(file, "model_state_dict");
    assertNull(named.part());
    assertArrayEquals(
        NetworkFiles.read(file).network().architecture(), named.network().architecture());
    refuses(file, "ema", "has no part \"ema\"; its one network is \"model_state_dict\"");
  }

  private static String words(int[] architecture) {
    StringBuilder words = new StringBuilder();
    for (int width : architecture) {
      words.append(words.length() == 0 ? "" : " ").append(width);
    }
    return words.toString();
  }

  private static void refuses(Path file, String part, String sentence) {
    NetworkFormatException e =
        assertThrows(NetworkFormatException.class, () -> NetworkFiles.read(file, part));
    assertEquals(file.getFileName() + ": " + sentence, e.getMessage());
  }
}
