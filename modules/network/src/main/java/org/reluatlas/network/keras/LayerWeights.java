package org.reluatlas.network.keras;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.SourceFile;

/** The arrays of one layer, by the names that Keras gives to variables. */
final class LayerWeights {

  private final SourceFile file;
  private final HdfContent content;
  private final String place;
  private final Map<String, String> paths = new HashMap<>();

  LayerWeights(SourceFile file, HdfContent content, String place) {
    this.file = file;
    this.content = content;
    this.place = place;
  }

  void add(String variable, String path) {
    paths.put(variable, path);
  }

  /** Gives the arrays that have numbers for names those of the variables, in their order. */
  LayerWeights named(List<String> variables) {
    LayerWeights named = new LayerWeights(file, content, place);
    for (int i = 0; i < variables.size(); i++) {
      String path = paths.getOrDefault(variables.get(i), paths.get(Integer.toString(i)));
      if (path != null) {
        named.add(variables.get(i), path);
      }
    }
    return named;
  }

  /** Whether there is an array. */
  boolean has(String variable) {
    return paths.containsKey(variable);
  }

  /** The shape of an array that must be there. */
  int[] shape(String variable) throws NetworkFormatException {
    return content.shape(path(variable));
  }

  /** The numbers of an array that must be there. */
  double[] numbers(String variable) throws NetworkFormatException {
    return content.numbers(path(variable));
  }

  private String path(String variable) throws NetworkFormatException {
    String path = paths.get(variable);
    if (path == null) {
      throw file.refusal(
          place + " has no " + variable + " in the file; save the whole model again");
    }
    return path;
  }
}
