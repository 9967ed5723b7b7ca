package org.reluatlas.network.pytorch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.reluatlas.network.ImportedNetwork;
import org.reluatlas.network.SourceFile;
import org.reluatlas.network.assembly.StateDict;
import org.reluatlas.network.assembly.TrainingEntries;

/**
 * Finds the network in what was pickled: a module, a state_dict, or a dictionary that holds one of
 * the two beside the state of the optimizer and the like.
 */
final class Checkpoint {

  private static final List<String> USUAL_KEYS =
      List.of(
          "model_state_dict",
          "state_dict",
          "model_state",
          "model",
          "net",
          "network",
          "module",
          "net_state_dict",
          "weights",
          "params");

  private final SourceFile file;
  private final Storages storages;

  Checkpoint(SourceFile file, Storages storages) {
    this.file = file;
    this.storages = storages;
  }

  ImportedNetwork read(Object root, String format) throws IOException {
    if (root instanceof Map && !holdsTensors(root)) {
      Map<?, ?> entries = (Map<?, ?>) root;
      String key = key(entries);
      return read(entries.get(key), format, key).withTraining(TrainingEntries.of(entries::get));
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

  private String key(Map<?, ?> checkpoint) throws IOException {
    for (String key : USUAL_KEYS) {
      if (isNetwork(checkpoint.get(key))) {
        return key;
      }
    }
    List<String> candidates = new ArrayList<>();
    for (Map.Entry<?, ?> entry : checkpoint.entrySet()) {
      if (entry.getKey() instanceof String && isNetwork(entry.getValue())) {
        candidates.add((String) entry.getKey());
      }
    }
    if (candidates.size() != 1) {
      throw file.refusal(
          (candidates.isEmpty()
                  ? "holds no state_dict"
                  : "holds several networks, among them " + SourceFile.quoted(candidates.get(0)))
              + "; save the state_dict of one network, or put it under \"model_state_dict\"");
    }
    return candidates.get(0);
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
