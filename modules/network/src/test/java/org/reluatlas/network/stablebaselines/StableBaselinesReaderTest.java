package org.reluatlas.network.stablebaselines;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.ImportedNetwork;
import org.reluatlas.network.NetworkFiles;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.SeveralNetworksException;
import org.reluatlas.network.TestFiles;

/** The files that {@code src/test/python/make_agent_and_array_files.py} wrote. */
class StableBaselinesReaderTest {

  @ParameterizedTest
  @CsvSource({
    "ppo_relu, actor;critic",
    "ppo_of_own_policy, actor;critic",
    "dqn, q_net;q_net_target",
    "sac, actor;critic.qf0;critic.qf1;critic_target.qf0;critic_target.qf1"
  })
  void namesTheNetworks(String name, String parts) {
    Path file = agent(name);
    SeveralNetworksException e =
        assertThrows(SeveralNetworksException.class, () -> NetworkFiles.read(file));
    assertEquals(List.of(parts.split(";", -1)), e.parts());
    for (String part : e.parts()) {
      assertEquals("Stable-Baselines3", NetworkFiles.read(file, part).format());
    }
  }

  @ParameterizedTest
  @CsvSource({"ppo_relu, actor", "dqn, q_net", "sac, actor"})
  void givesWhatPyTorchGives(String name, String part) throws IOException {
    ImportedNetwork network = NetworkFiles.read(agent(name), part);
    String json = Files.readString(TestFiles.at("stablebaselines/" + name + ".json"));
    Outputs outputs = new Gson().fromJson(json, Outputs.class);
    for (int i = 0; i < outputs.points.length; i++) {
      assertArrayEquals(outputs.outputs[i], network.network().forward(outputs.points[i]), 1e-9);
    }
  }

  @Test
  void tellsTheActivation() {
    tells("ppo_relu", "actor", "The file names ReLU as the activation of the policy");
    tells(
        "dqn",
        "q_net",
        "The file names no activation for the policy: its default, ReLU, was taken");
    tells(
        "ppo_of_own_policy",
        "actor",
        "The file does not say which activation the policy has: ReLU was assumed. The default of"
            + " PPO, A2C and TRPO is Tanh");
    tells(
        "sac",
        "actor",
        "The Tanh that bounds the actions was dropped; it moves no boundary between regions");
    tells("sac", "actor", "\"actor.log_std\", the spread of the output, was left out");
    tells("ppo_relu", "critic", "\"log_std\" was left out: no layer has such a name");
  }

  private static void tells(String name, String part, String notice) {
    List<String> notices = NetworkFiles.read(agent(name), part).notices();
    assertTrue(notices.contains(notice), notices::toString);
  }

  @ParameterizedTest
  @CsvSource({"LeakyReLU, 0.01, Infinity", "ReLU6, 0, 6", "Hardtanh, -1, 1"})
  void anActivationThatIsPiecewiseLinearIsRead(
      String activation, double slopeOrLow, double high, @TempDir Path folder) throws IOException {
    Path file = folder.resolve("agent.zip");
    rename("activation.ReLU", "activation." + activation, agent("ppo_relu"), file);
    ImportedNetwork network = NetworkFiles.read(file, "actor");
    List<AffineLayer> layers = NetworkFiles.read(agent("ppo_relu"), "actor").network().layers();
    double[] x = {-3, 0.5, 2};
    double[] y = x;
    for (AffineLayer layer : layers.subList(0, layers.size() - 1)) {
      y = layer.apply(y);
      for (int i = 0; i < y.length; i++) {
        boolean leaky = high == Double.POSITIVE_INFINITY;
        y[i] =
            leaky ? Math.max(y[i], slopeOrLow * y[i]) : Math.max(slopeOrLow, Math.min(high, y[i]));
      }
    }
    y = layers.get(layers.size() - 1).apply(y);
    assertArrayEquals(y, network.network().forward(x), 1e-9);
    assertTrue(
        network
            .notices()
            .contains(
                "The file names "
                    + activation
                    + " as the activation of the policy; its settings are those that PyTorch takes"
                    + " when none are given"),
        network.notices()::toString);
    assertTrue(network.notices().get(0).contains("with " + activation + " between them"));
  }

  private static void rename(String text, String by, Path from, Path to) throws IOException {
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(from));
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] content = in.readAllBytes();
        if (entry.getName().equals("data")) {
          content = new String(content, UTF_8).replace(text, by).getBytes(UTF_8);
        }
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(content);
      }
    }
  }

  @Test
  void tanhIsRefusedBeforeAPartIsAskedFor() {
    NetworkFormatException e =
        assertThrows(NetworkFormatException.class, () -> NetworkFiles.read(agent("ppo_default")));
    assertEquals(
        "ppo_default.zip: its networks have the activation Tanh, the default of this policy, and"
            + " only those with ReLU, LeakyReLU, ReLU6 or Hardtanh are read; train with"
            + " policy_kwargs=dict(activation_fn=torch.nn.ReLU)",
        e.getMessage());
  }

  private static Path agent(String name) {
    return TestFiles.at("stablebaselines/" + name + ".zip");
  }

  /** What PyTorch gives at some points. */
  private static final class Outputs {
    private double[][] points;
    private double[][] outputs;
  }
}
