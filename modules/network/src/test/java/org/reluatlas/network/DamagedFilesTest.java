package org.reluatlas.network;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cut off or changed anywhere, a file gives a network or one sentence, and nothing else. */
class DamagedFilesTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reference/deg_box/network.json",
        "reference/deg_box/network.onnx",
        "reference/deg_box/network.pt",
        "reference/deg_box/network.safetensors",
        "import_variants/state_dict_legacy.pt",
        "import_variants/flatten_named_sigmoid.onnx",
        "nnet/scaled.nnet",
        "numpy/columns.npz",
        "numpy/compressed.npz",
        "stablebaselines/ppo_of_own_policy.zip",
        "checkpoints/gan.safetensors",
        "pytorch/good/sequential_of_0_4.pt",
        "keras/keras_1.h5",
        "keras/sequential_3.keras"
      })
  @Timeout(value = 120, unit = TimeUnit.SECONDS)
  void cutOffAtEveryByte(String name) throws IOException {
    byte[] whole = Files.readAllBytes(TestFiles.at(name));
    Path file = folder.resolve(Path.of(name).getFileName().toString());
    for (int length = 0; length < whole.length; length++) {
      requireNetworkOrSentence(file, Arrays.copyOf(whole, length));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reference/moons/network.json",
        "reference/moons/network.onnx",
        "reference/moons/network.pt",
        "reference/moons/network.safetensors",
        "import_variants/state_dict_legacy.pt",
        "import_variants/batchnorm_after_first_linear_foldable.onnx",
        "import_variants/noparams_as_constants.onnx",
        "pytorch/good/checkpoint_module.pt",
        "pytorch/good/sequential_legacy.pt",
        "pytorch/good/sequential_of_0_4.pt",
        "pytorch/good/weight_norm_module.pt",
        "pytorch/good/lightning.ckpt.pt",
        "pytorch/parts_of_a_module.pt",
        "checkpoints/autoencoder.pt",
        "checkpoints/gan.safetensors",
        "nnet/scaled.nnet",
        "numpy/float32.npz",
        "numpy/compressed.npz",
        "stablebaselines/sac.zip",
        "keras/keras_1.h5",
        "keras/functional.h5",
        "keras/compressed.h5",
        "keras/all_kinds_3.keras",
        "keras/convolution_groups.h5",
        "keras/pooling.h5",
        "keras/models_in_a_model.h5",
        "keras/sequence_3.keras",
        "pytorch/good/convolution_1d.pt",
        "pytorch/good/convolution_2d.pt",
        "pytorch/good/transposed_convolution.pt",
        "stablebaselines/ppo_of_own_policy.zip"
      })
  @Timeout(value = 120, unit = TimeUnit.SECONDS)
  void bytesChangedAtRandom(String name) throws IOException {
    byte[] whole = Files.readAllBytes(TestFiles.at(name));
    Path file = folder.resolve(Path.of(name).getFileName().toString());
    Random random = new Random(name.hashCode());
    for (int trial = 0; trial < 100; trial++) {
      byte[] changed = whole.clone();
      for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
        changed[random.nextInt(changed.length)] = value(random);
      }
      requireNetworkOrSentence(file, changed);
    }
  }

  /** Bytes that lengths and tags like to have, as often as others. */
  private static byte value(Random random) {
    byte[] nasty = {0, 1, -1, 127, -128, '{', '(', 'R', '.'};
    return random.nextBoolean() ? nasty[random.nextInt(nasty.length)] : (byte) random.nextInt();
  }

  @Property(tries = 300)
  void bytesOfNoFormat(@ForAll byte[] bytes, @ForAll boolean json) throws IOException {
    Path file = Files.createTempFile("damaged", json ? ".json" : ".onnx");
    try {
      requireNetworkOrSentence(file, bytes);
    } finally {
      Files.delete(file);
    }
  }

  private static void requireNetworkOrSentence(Path file, byte[] bytes) throws IOException {
    Files.write(file, bytes);
    try {
      NetworkFiles.read(file);
    } catch (NetworkFormatException e) {
      String message = e.getMessage();
      assertTrue(message.startsWith(file.getFileName() + ": "), message);
      assertFalse(message.contains("\n") || message.length() > 700, message);
    }
  }
}
