package org.reluatlas.network.pytorch;

import java.util.List;
import org.reluatlas.network.ImportedNetwork;
import org.reluatlas.network.assembly.StateDict;

/** A state_dict of a pickle. */
final class PickledStateDict implements PickledNetwork {

  private final StateDict tensors;

  PickledStateDict(StateDict tensors) {
    this.tensors = tensors;
  }

  @Override
  public List<String> parts() {
    return tensors.parts();
  }

  @Override
  public ImportedNetwork read(String format, String part) {
    return tensors.build(format, part);
  }
}
