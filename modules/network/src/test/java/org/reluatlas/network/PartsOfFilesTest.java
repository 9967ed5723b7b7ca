package org.reluatlas.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file with several networks is read by the name of one, and by no other name. */
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

  @Test
  void aPartIsTakenByItsName() {
    ImportedNetwork generator = NetworkFiles.read(TWO, "generator");
    assertEquals("generator", generator.part());
    assertEquals("discriminator", NetworkFiles.read(TWO, "discriminator").part());
  }

  @Test
  void anUnknownPartIsRefusedWithTheNames() {
    refuses(
        TWO, "critic", "has no part \"critic\"; its parts are \"generator\", \"discriminator\"");
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
            + " file does, and no part \"actor\"; do not name a part");
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

  private static void refuses(Path file, String part, String sentence) {
    NetworkFormatException e =
        assertThrows(NetworkFormatException.class, () -> NetworkFiles.read(file, part));
    assertEquals(file.getFileName() + ": " + sentence, e.getMessage());
  }
}
