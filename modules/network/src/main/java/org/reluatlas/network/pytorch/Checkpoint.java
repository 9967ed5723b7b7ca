package org.reluatlas.network.pytorch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.reluatlas.network.ImportedNetwork;
import org.reluatlas.network.SourceFile;
import org.reluatlas.network.assembly.Parts;
import org.reluatlas.network.assembly.StateDict;
import org.reluatlas.network.assembly.TrainingEntries;

/**
 * Finds the network in what was pickled: a module, a state_dict, or a dictionary that holds one of
 * the two beside the state of the optimizer and the like.
 */
final class Checkpoint {

  private final SourceFile file;
  private final Storages storages;
  private final String part;

  /**
   * Made for one file.
   *
   * @param part the name of the network that is meant, or null for the only one
   */
  Checkpoint(SourceFile file, Storages storages, String part) {
    this.file = file;
    this.storages = storages;
    this.part = part;
  }

  ImportedNetwork read(Object root, String format) throws IOException {
    if (root instanceof Map && !holdsTensors(root)) {
      Map<?, ?> entries = (Map<?, ?>) root;
      List<String> keys = keys(entries);
      String key = Parts.choose(file, keys, part);
      return read(entries.get(key), format, key)
          .withTraining(TrainingEntries.of(entries::get))
          .withPart(keys.size() > 1 ? key : null);
    }
    if (part != null) {
      throw file.refusal(
          "holds one network and no part " + SourceFile.quoted(part) + "; do not name a part");
    }
    return read(root, format, null);
  }

  private ImportedNetwork read(Object network, String format, String key) throws IOException {
    String notice =
        key == null ? null : "The network under " + SourceFile.quoted(key) + " was read";
    if (network instanceof TorchObject && ((TorchObject) network).isModule()) {
      return new ModuleTree(file, storages).read((TorchObject) network, format, notice);
    }
    if (!holdsTensors(network)) {
      throw file.refusal(
          "holds neither a state_dict nor a module; save the state_dict of the network");
    }
    StateDict tensors = new StateDict(file);
    for (Map.Entry<?, ?> entry : ((Map<?, ?>) network).entrySet()) {
      if (entry.getValue() instanceof TorchTensor) {
        String name = String.valueOf(entry.getKey()); // a text or a number
        tensors.add(((TorchTensor) entry.getValue()).named(file, name, storages));
      }
    }
    if (notice != null) {
      tensors.notice(notice);
    }
    return tensors.build(format, true);
  }

  private List<String> keys(Map<?, ?> checkpoint) throws IOException {
    List<String> keys = new ArrayList<>();
    for (Map.Entry<?, ?> entry : checkpoint.entrySet()) {
      if (entry.getKey() instanceof String && isNetwork(entry.getValue())) {
        keys.add((String) entry.getKey());
      }
    }
    if (keys.isEmpty()) {
      throw file.refusal(
          "holds no state_dict; save the state_dict of one network, or put it under"
              + " \"model_state_dict\"");
    }
    return keys;
  }

  private static boolean isNetwork(Object value) {
    return holdsTensors(value)
        || (value instanceof TorchObject && ((TorchObject) value).isModule());
  }

  private static boolean holdsTensors(Object value) {
    return value instanceof Map
        && ((Map<?, ?>) value).values().stream().anyMatch(TorchTensor.class::isInstance);
  }
}
