package org.reluatlas.network.assembly;

import java.util.List;
import java.util.function.Function;
import org.reluatlas.network.TrainingState;

/** Finds epoch and loss among the entries that stand beside the weights in a checkpoint. */
public final class TrainingEntries {

  private static final List<String> EPOCHS =
      List.of("epoch", "global_step", "step", "iteration", "iter");
  private static final List<String> LOSSES = List.of("loss", "train_loss", "training_loss");

  private TrainingEntries() {}

  /**
   * What the entries say. Numbers may be given as texts.
   *
   * @param entries the value of a name, null when there is none
   */
  public static TrainingState of(Function<String, Object> entries) {
    Double epoch = first(EPOCHS, entries);
    boolean isWhole = epoch != null && epoch == Math.rint(epoch) && Math.abs(epoch) < 1L << 53;
    return new TrainingState(isWhole ? epoch.longValue() : null, first(LOSSES, entries));
  }

  /** Whether an entry so named tells of the training. */
  public static boolean isOne(String name) {
    return EPOCHS.contains(name)
        || BranchWords.of(name).stream().anyMatch(StateDict.NO_NETWORKS::contains);
  }

  private static Double first(List<String> names, Function<String, Object> entries) {
    for (String name : names) {
      Double number = number(entries.apply(name));
      if (number != null) {
        return number;
      }
    }
    return null;
  }

  private static Double number(Object value) {
    if (value instanceof Number) {
      return ((Number) value).doubleValue();
    }
    try {
      return value instanceof String ? Double.valueOf((String) value) : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
