package org.reluatlas.network.pytorch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.SourceFile;

/**
 * Looks for modules and state_dicts in nested dictionaries and lists. A dictionary is a state_dict
 * when it has a weight of two axes or more: a loss, running statistics or points beside a network
 * are none. The state of an optimizer is not looked into.
 */
final class NetworkSearch {

  private static final int DEEPEST = 8;
  private static final int MOST_NAMED = 12;
  private static final int MOST_ENTRIES = 100_000;

  private final SourceFile file;
  private final Map<String, Object> found = new LinkedHashMap<>();
  private int entries;

  NetworkSearch(SourceFile file) {
    this.file = file;
  }

  /**
   * The networks below {@code root} by the keys that lead to them, joined by dots; {@code root}
   * itself has an empty name.
   *
   * @throws NetworkFormatException when there is none
   */
  Map<String, Object> search(Object root) throws NetworkFormatException {
    collect(root, "", 0);
    boolean isStateDict = isStateDict(root);
    if (isStateDict && found.size() > 1) {
      throw file.refusal(
          "has layers of its own beside the networks under "
              + found.keySet().stream()
                  .filter(name -> !name.isEmpty())
                  .map(SourceFile::quoted)
                  .limit(MOST_NAMED)
                  .collect(Collectors.joining(", "))
              + "; save the state_dict of one network");
    }
    if (found.isEmpty() && holdsTensors(root)) {
      found.put("", root); // to say what its tensors are
    }
    if (found.isEmpty()) {
      throw file.refusal(
          root instanceof Map
              ? "holds no state_dict; save the state_dict of one network, or put it under"
                  + " \"model_state_dict\""
              : "holds neither a state_dict nor a module; save the state_dict of the network");
    }
    return found;
  }

  private void collect(Object value, String name, int depth) {
    if (depth > DEEPEST || ++entries > MOST_ENTRIES) {
      return; // a list may be in itself
    }
    if (value instanceof TorchObject && ((TorchObject) value).isModule()) {
      found.put(name, value);
    } else if (value instanceof Map && !((Map<?, ?>) value).containsKey("param_groups")) {
      if (isStateDict(value)) {
        found.put(name, value);
      }
      for (Map.Entry<?, ?> entry : ((Map<?, ?>) value).entrySet()) {
        collect(entry.getValue(), join(name, String.valueOf(entry.getKey())), depth + 1);
      }
    } else if (value instanceof List) {
      List<?> items = (List<?>) value;
      for (int i = 0; i < items.size(); i++) {
        collect(items.get(i), items.size() == 1 ? name : join(name, "" + i), depth + 1);
      }
    }
  }

  private static String join(String name, String key) {
    return name.isEmpty() ? key : name + "." + key;
  }

  private static boolean isStateDict(Object value) {
    return value instanceof Map
        && ((Map<?, ?>) value)
            .entrySet().stream()
                .anyMatch(
                    entry ->
                        entry.getValue() instanceof TorchTensor
                            && ((TorchTensor) entry.getValue()).isMatrixAtLeast()
                            && isWeight(String.valueOf(entry.getKey())));
  }

  private static boolean isWeight(String name) {
    return name.substring(name.lastIndexOf('.') + 1).startsWith("weight")
        || name.contains("parametrizations.weight.");
  }

  private static boolean holdsTensors(Object value) {
    return value instanceof Map
        && ((Map<?, ?>) value).values().stream().anyMatch(TorchTensor.class::isInstance);
  }
}
