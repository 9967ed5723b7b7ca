package org.reluatlas.network.pytorch;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.reluatlas.network.ImportedNetwork;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.SourceFile;
import org.reluatlas.network.assembly.HiddenActivation;
import org.reluatlas.network.assembly.Parts;
import org.reluatlas.network.assembly.StateDict;
import org.reluatlas.network.assembly.TrainingEntries;

/**
 * Finds the network in what was pickled: a module, a state_dict, or a dictionary that holds one of
 * the two beside the state of the optimizer and the like. Several networks are parts, named by the
 * keys that lead to them.
 */
final class Checkpoint {

  private static final int MOST_NAMED = 12;

  private final SourceFile file;
  private final Storages storages;
  private final String part;
  private final HiddenActivation activation;
  private final List<String> names = new ArrayList<>();
  private final List<PickledNetwork> networks = new ArrayList<>();
  private final List<String> inner = new ArrayList<>();

  /**
   * Made for one file.
   *
   * @param part the name of the network that is meant, or null for the only one
   * @param activation what stands between the layers of a state_dict
   */
  Checkpoint(SourceFile file, Storages storages, String part, HiddenActivation activation) {
    this.file = file;
    this.storages = storages;
    this.part = part;
    this.activation = activation;
  }

  ImportedNetwork read(Object root, String format) throws IOException {
    Map<String, Object> found = new NetworkSearch(file).search(root);
    for (Map.Entry<String, Object> entry : found.entrySet()) {
      addParts(entry.getKey(), network(entry.getKey(), entry.getValue()), found.size() == 1);
    }
    int chosen = choose();
    ImportedNetwork network = networks.get(chosen).read(format, inner.get(chosen));
    network = network.withPart(names.size() > 1 ? names.get(chosen) : null);
    if (!(root instanceof Map) || found.containsKey("")) {
      return network;
    }
    List<String> besides = besides((Map<?, ?>) root);
    return (besides.isEmpty() ? network : network.withRemark(leftOut(besides)))
        .withTraining(TrainingEntries.of(name -> entry((Map<?, ?>) root, name)));
  }

  /** The tensors beside the networks, but for those that tell of the training. */
  private static List<String> besides(Map<?, ?> root) {
    return root.entrySet().stream()
        .filter(entry -> entry.getValue() instanceof TorchTensor)
        .map(entry -> String.valueOf(entry.getKey()))
        .filter(name -> !TrainingEntries.isOne(name))
        .collect(Collectors.toList());
  }

  private static String leftOut(List<String> names) {
    return names.stream().limit(MOST_NAMED).map(SourceFile::quoted).collect(joining(", "))
        + (names.size() == 1 ? " was" : " were")
        + " left out, which the file holds beside the network: if its inputs were normalised with"
        + " these numbers, points and boxes must be normalised too";
  }

  private void addParts(String key, PickledNetwork network, boolean only) throws IOException {
    List<String> parts = network.parts();
    for (String each : parts) {
      names.add(parts.size() == 1 ? key : only ? each : key + "." + each);
      networks.add(network);
      inner.add(parts.size() == 1 ? null : each);
    }
  }

  /** The index of the part that is meant; a single network has also the name that it has inside. */
  private int choose() throws IOException {
    boolean isInner =
        names.size() == 1 && part != null && networks.get(0).parts().get(0).equals(part);
    if (isInner || (names.size() == 1 && names.get(0).isEmpty())) {
      Parts.choose(file, networks.get(0).parts(), part);
      return 0;
    }
    return names.indexOf(Parts.choose(file, names, part));
  }

  private PickledNetwork network(String key, Object value) throws IOException {
    String notice =
        key.isEmpty() ? null : "The network under " + SourceFile.quoted(key) + " was read";
    if (value instanceof TorchObject) {
      return new ModuleTree(file, storages, (TorchObject) value, notice);
    }
    StateDict tensors = new StateDict(file, true, activation);
    for (Map.Entry<?, ?> entry : ((Map<?, ?>) value).entrySet()) {
      if (entry.getValue() instanceof TorchTensor) {
        String name = String.valueOf(entry.getKey()); // a text or a number
        tensors.add(((TorchTensor) entry.getValue()).named(file, name, storages));
      }
    }
    if (notice != null) {
      tensors.notice(notice);
    }
    return new PickledStateDict(tensors);
  }

  /** An entry beside the network; of a tensor with one number that number. */
  private Object entry(Map<?, ?> root, String name) {
    Object value = root.get(name);
    if (!(value instanceof TorchTensor)) {
      return value;
    }
    try {
      double[] numbers = ((TorchTensor) value).named(file, name, storages).values();
      return numbers.length == 1 ? (Object) numbers[0] : null;
    } catch (IOException | NetworkFormatException e) {
      return null; // the network can be read without it
    }
  }
}
