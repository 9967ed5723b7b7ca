package org.reluatlas.network.stablebaselines;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.reluatlas.network.ImportedNetwork;
import org.reluatlas.network.NetworkReader;
import org.reluatlas.network.SourceFile;
import org.reluatlas.network.archive.ZipArchive;
import org.reluatlas.network.assembly.HiddenActivation;
import org.reluatlas.network.pytorch.PyTorchReader;

/** Reads the networks of a Stable-Baselines3 agent: actor, critic, q_net and their targets. */
public final class StableBaselinesReader implements NetworkReader {

  private static final String DATA = "data";
  private static final String POLICY = "policy.pth";

  @Override
  public String format() {
    return "Stable-Baselines3";
  }

  @Override
  public String[] extensions() {
    return new String[] {"zip"};
  }

  /** A zip archive that starts with one of the entries of an agent. */
  @Override
  public boolean recognises(byte[] start, SourceFile file) {
    String first = ZipArchive.firstName(start);
    return first.equals(DATA)
        || first.equals("_stable_baselines3_version")
        || (first.endsWith(".pth") && first.indexOf('/') < 0);
  }

  @Override
  public ImportedNetwork read(SourceFile file, String part) throws IOException {
    ZipArchive zip = new ZipArchive(file, file.bytes());
    byte[] policy = zip.content(policy(file, zip));
    PolicySettings settings =
        zip.has(DATA)
            ? PolicySettings.parse(new String(zip.content(DATA), StandardCharsets.UTF_8))
            : PolicySettings.UNKNOWN;
    HiddenActivation activation = settings.activation(file);
    ImportedNetwork network =
        PyTorchReader.read(file, policy, part, activation, format())
            .withRemark(settings.activationNotice());
    return settings.boundsActions() && network.part() != null && network.part().startsWith("actor")
        ? network.withRemark(
            "The Tanh that bounds the actions was dropped; it moves no boundary between regions")
        : network;
  }

  private static String policy(SourceFile file, ZipArchive zip) throws IOException {
    if (zip.has(POLICY)) {
      return POLICY;
    }
    List<String> others =
        zip.names().stream()
            .filter(name -> name.endsWith(".pth"))
            .filter(name -> !name.endsWith("optimizer.pth") && !name.contains("variables"))
            .collect(Collectors.toList());
    if (others.size() != 1) {
      throw file.refusal(
          "is no zip file of Stable-Baselines3 with a policy.pth; save the agent again, or save"
              + " the state_dict of its policy");
    }
    return others.get(0);
  }
}
