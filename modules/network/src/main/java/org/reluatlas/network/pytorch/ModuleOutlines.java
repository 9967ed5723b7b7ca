package org.reluatlas.network.pytorch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.SourceFile;
import org.reluatlas.network.assembly.LayerOutline;

/** The names and widths of the leaves of a module tree, whatever their classes are. */
final class ModuleOutlines {

  private static final int DEEPEST = 32;
  private static final int MOST_MODULES = 10_000;
  private static final String SEQUENTIAL = "torch.nn.modules.container.Sequential";

  /** Containers that pass their one member on. */
  private static final Set<String> WRAPPERS =
      Set.of(
          "torch.nn.parallel.data_parallel.DataParallel",
          "torch.nn.parallel.distributed.DistributedDataParallel");

  /** The parameters that have the shape of the weight. */
  static final List<String> WEIGHTS = List.of("weight", "weight_orig", "weight_v");

  private final SourceFile file;
  private final List<LayerOutline> layers = new ArrayList<>();
  private boolean sequential = true;

  ModuleOutlines(SourceFile file, TorchObject root) throws NetworkFormatException {
    this.file = file;
    collect(root, "", 0);
  }

  /** Whether the tree itself tells the forward pass: its containers are sequences. */
  boolean isSequential() {
    return sequential;
  }

  /** The leaves in the order in which they were made. */
  List<LayerOutline> layers() {
    return layers;
  }

  static boolean isLeaf(TorchObject module) {
    return module.dictionary("_modules").isEmpty() && !module.type().fullName().equals(SEQUENTIAL);
  }

  /** Whether the container uses its members in their order. */
  static boolean isTransparent(TorchObject module) {
    String type = module.type().fullName();
    return type.equals(SEQUENTIAL) || WRAPPERS.contains(type);
  }

  private void collect(TorchObject module, String name, int depth) throws NetworkFormatException {
    if (depth > DEEPEST || layers.size() > MOST_MODULES) {
      throw file.refusal("holds modules that are nested too deep or too many to be a network");
    }
    if (isLeaf(module)) {
      layers.add(outline(module, name));
      return;
    }
    sequential &= isTransparent(module);
    for (Map.Entry<?, ?> member : module.dictionary("_modules").entrySet()) {
      if (member.getValue() instanceof TorchObject) {
        String key = String.valueOf(member.getKey());
        collect(
            (TorchObject) member.getValue(), name.isEmpty() ? key : name + "." + key, depth + 1);
      }
    }
  }

  private static LayerOutline outline(TorchObject module, String name) {
    for (String parameter : WEIGHTS) {
      Object value = module.dictionary("_parameters").get(parameter);
      if (value instanceof TorchTensor && ((TorchTensor) value).isMatrixAtLeast()) {
        TorchTensor weight = (TorchTensor) value;
        return weight.rank() == 2
            ? LayerOutline.linear(name, weight.size(1), weight.size(0))
            : LayerOutline.linear(name, 0, 0);
      }
    }
    return LayerOutline.other(name);
  }
}
