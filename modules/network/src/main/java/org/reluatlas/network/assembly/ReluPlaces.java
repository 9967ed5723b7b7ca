package org.reluatlas.network.assembly;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.SourceFile;

/**
 * Where the ReLUs stand among the layers of a state_dict.
 *
 * <p>In an {@code nn.Sequential} the layers are numbered and a ReLU leaves a gap in the numbers:
 * {@code 0, 1, 3} is Linear, BatchNorm, ReLU, Linear, and {@code 0, 2, 3} is Linear, ReLU,
 * BatchNorm, Linear. Where there are no such gaps at all, the batch normalisation is taken to come
 * before the ReLU, as it usually does. Anything else is refused.
 */
final class ReluPlaces {

  private static final Pattern NUMBERED = Pattern.compile("(.*?)([0-9]{1,9})");

  private final SourceFile file;
  private final List<StateDictLayer> layers;
  private final boolean[] after;

  ReluPlaces(SourceFile file, List<StateDictLayer> layers) throws NetworkFormatException {
    this.file = file;
    this.layers = layers;
    this.after = new boolean[layers.size()];
    int linear = nextLinear(0);
    while (linear < layers.size()) {
      int next = nextLinear(linear + 1);
      if (next < layers.size()) {
        after[place(linear, next)] = true;
      } else {
        requireOneNormalization(linear, next);
      }
      linear = next;
    }
  }

  /** Whether a ReLU follows layer {@code i}. */
  boolean after(int i) {
    return after[i];
  }

  private int nextLinear(int from) {
    int i = from;
    while (i < layers.size() && layers.get(i).isNormalization()) {
      i++;
    }
    return i;
  }

  /** The layer, of those from {@code linear} on and before {@code next}, that the ReLU follows. */
  private int place(int linear, int next) throws NetworkFormatException {
    requireOneNormalization(linear, next);
    boolean sequential = hasGaps();
    if (next == linear + 1) {
      if (sequential && gap(linear) == 0) {
        throw file.refusal(
            layers.get(linear).place()
                + " and "
                + layers.get(next).place()
                + " have no number between them for a ReLU, though others have"
                + remedy());
      }
      return linear;
    }
    if (!sequential) {
      return linear + 1;
    }
    boolean before = gap(linear) > 0;
    if (before == gap(linear + 1) > 0) {
      throw file.refusal(
          "it cannot be told whether the ReLU comes before or after "
              + layers.get(linear + 1).place()
              + remedy());
    }
    return before ? linear : linear + 1;
  }

  private static String remedy() {
    return "; save the network as ONNX, or as a whole nn.Sequential, which name their activations";
  }

  private void requireOneNormalization(int linear, int next) throws NetworkFormatException {
    if (next - linear > 2) {
      throw file.refusal(
          "it cannot be told which layers the normalisations from "
              + layers.get(linear + 1).place()
              + " on belong to"
              + remedy());
    }
  }

  /** Whether the layers are numbered members of one container, with numbers left out. */
  private boolean hasGaps() {
    boolean gaps = false;
    for (int i = 0; i + 1 < layers.size(); i++) {
      int gap = gap(i);
      if (gap < 0) {
        return false;
      }
      gaps |= gap > 0;
    }
    return gaps;
  }

  /** How many numbers lie between layer i and the next; −1 when they are not numbered together. */
  private int gap(int i) {
    Matcher here = NUMBERED.matcher(layers.get(i).name());
    Matcher next = NUMBERED.matcher(layers.get(i + 1).name());
    if (!here.matches()
        || !next.matches()
        || !isMember(here)
        || !here.group(1).equals(next.group(1))) {
      return -1;
    }
    return Integer.parseInt(next.group(2)) - Integer.parseInt(here.group(2)) - 1;
  }

  /** Whether the number is a name of its own, as in {@code net.0} and not as in {@code fc1}. */
  private static boolean isMember(Matcher name) {
    return name.group(1).isEmpty() || name.group(1).endsWith(".");
  }
}
