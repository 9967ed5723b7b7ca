package org.reluatlas.network.pytorch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reluatlas.network.ImportedNetwork;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.SourceFile;
import org.reluatlas.network.assembly.LayerChain;

/**
 * Reads a pickled {@code nn.Module}. An {@code nn.Sequential}, nested or not, gives the order
 * itself. What a user-defined class does with its members is not in the file: their order is taken,
 * and ReLU between the linear layers where the members do not say where it stands.
 */
final class ModuleTree {

  private static final int DEEPEST = 32;
  private static final int MOST_MODULES = 10_000;
  private static final String SEQUENTIAL = "torch.nn.modules.container.Sequential";

  /** Containers that pass their one member on. */
  private static final Set<String> WRAPPERS =
      Set.of(
          "torch.nn.parallel.data_parallel.DataParallel",
          "torch.nn.parallel.distributed.DistributedDataParallel");

  private final SourceFile file;
  private final Storages storages;
  private final List<ModuleLeaf> leaves = new ArrayList<>();
  private String ownClass;

  ModuleTree(SourceFile file, Storages storages) {
    this.file = file;
    this.storages = storages;
  }

  /** The network that the module is; {@code notice} may be null. */
  ImportedNetwork read(TorchObject module, String format, String notice) throws IOException {
    collect(module, "", 0);
    LayerChain chain = new LayerChain(file);
    if (notice != null) {
      chain.notice(notice);
    }
    boolean assumed = ownClass != null && !alternates();
    if (ownClass != null) {
      chain.notice(
          "The file does not hold the code of "
              + SourceFile.quoted(ownClass)
              + ": its layers were taken in the order in which they were made"
              + (assumed ? ", with ReLU between them" : ""));
    }
    append(chain, assumed);
    return chain.build(format);
  }

  private void collect(TorchObject module, String name, int depth) throws NetworkFormatException {
    if (depth > DEEPEST || leaves.size() > MOST_MODULES) {
      throw file.refusal("holds modules that are nested too deep or too many to be a network");
    }
    Map<?, ?> members = module.dictionary("_modules");
    if (members.isEmpty() && !module.type().fullName().equals(SEQUENTIAL)) {
      leaves.add(new ModuleLeaf(file, module, name));
      return;
    }
    requireContainer(module, name);
    for (Map.Entry<?, ?> member : members.entrySet()) {
      if (member.getValue() instanceof TorchObject) {
        String key = String.valueOf(member.getKey());
        collect(
            (TorchObject) member.getValue(), name.isEmpty() ? key : name + "." + key, depth + 1);
      }
    }
  }

  private void requireContainer(TorchObject module, String name) throws NetworkFormatException {
    String type = module.type().fullName();
    if (type.equals(SEQUENTIAL) || WRAPPERS.contains(type)) {
      return;
    }
    if (!module.dictionary("_parameters").isEmpty()) {
      throw file.refusal(
          "module "
              + SourceFile.quoted(name.isEmpty() ? type : name)
              + " has weights of its own besides its layers; export the network to ONNX");
    }
    ownClass = type;
  }

  /** Whether the members themselves have one ReLU between each two linear layers. */
  private boolean alternates() throws NetworkFormatException {
    int linear = 0;
    int relus = 0;
    boolean alternates = true;
    for (ModuleLeaf leaf : leaves) {
      if (leaf.isRelu()) {
        relus++;
        alternates &= relus == linear;
      } else if (leaf.isLinear()) {
        alternates &= relus == linear;
        linear++;
      }
    }
    if (!alternates && (relus > 1 || leaves.stream().anyMatch(ModuleLeaf::isNormalization))) {
      throw file.refusal(
          "it cannot be told in which order "
              + SourceFile.quoted(ownClass)
              + " uses its layers; export the network to ONNX, or save an nn.Sequential");
    }
    return alternates;
  }

  private void append(LayerChain chain, boolean reluAssumed) throws IOException {
    ModuleLeaf pending = null;
    ModuleLeaf tail = null;
    for (ModuleLeaf leaf : leaves) {
      if (leaf.isTail() && tail == null) {
        tail = leaf;
        continue;
      }
      if (leaf.isNeutral() || leaf.isTail() || (reluAssumed && leaf.isRelu())) {
        continue;
      }
      if (tail != null) {
        throw tail.inTheMiddle();
      }
      if (reluAssumed && leaf.isLinear() && pending != null) {
        chain.relu("the ReLU after " + pending.place());
      }
      leaf.appendTo(chain, storages);
      pending = leaf.isLinear() ? leaf : pending;
    }
    if (tail != null) {
      chain.notice(
          tail.place()
              + " at the end was dropped ("
              + tail.kind()
              + "); it moves no boundary between regions");
    }
  }
}
