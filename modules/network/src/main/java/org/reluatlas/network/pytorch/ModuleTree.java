package org.reluatlas.network.pytorch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.reluatlas.network.ImportedNetwork;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.SourceFile;
import org.reluatlas.network.assembly.LayerChain;
import org.reluatlas.network.assembly.NetworkPart;
import org.reluatlas.network.assembly.NetworkParts;
import org.reluatlas.network.assembly.Parts;
import org.reluatlas.network.assembly.StoredLayers;
import org.reluatlas.network.compile.ShapeException;

/**
 * Reads a pickled {@code nn.Module}. An {@code nn.Sequential}, nested or not, gives the order
 * itself. What a user-defined class does with its members is not in the file: their order is taken,
 * and ReLU between the linear layers where the members do not say where it stands.
 */
final class ModuleTree implements PickledNetwork {

  private final SourceFile file;
  private final Storages storages;
  private final TorchObject root;
  private final String notice;
  private final List<ModuleLeaf> leaves = new ArrayList<>();
  private final Set<String> wanted = new HashSet<>();

  /** The members of user-defined classes: these use them where and as often as they like. */
  private final Set<ModuleLeaf> free = new HashSet<>();

  private String ownClass;
  private List<NetworkPart> parts;

  /** The tree below {@code root}; {@code notice} may be null. */
  ModuleTree(SourceFile file, Storages storages, TorchObject root, String notice) {
    this.file = file;
    this.storages = storages;
    this.root = root;
    this.notice = notice;
  }

  @Override
  public List<String> parts() throws NetworkFormatException {
    return found().stream().map(NetworkPart::name).collect(Collectors.toList());
  }

  private List<NetworkPart> found() throws NetworkFormatException {
    if (parts == null) {
      ModuleOutlines outlines = new ModuleOutlines(file, root);
      parts =
          outlines.isSequential() || outlines.layers().isEmpty()
              ? List.of(new NetworkPart("", outlines.layers(), List.of()))
              : NetworkParts.of(outlines.layers(), true);
    }
    return parts;
  }

  @Override
  public ImportedNetwork read(String format, String name) throws IOException {
    List<String> names = parts();
    NetworkPart part = parts.get(names.indexOf(Parts.choose(file, names, name)));
    part.layers().forEach(layer -> wanted.add(layer.name()));
    collect(part);
    if (ownClass != null) {
      part.requireChainByName(file, layer -> "module " + SourceFile.quoted(layer));
    }
    LayerChain chain = new LayerChain(file);
    int[] shape = new InputShape(file, leaves).find();
    if (shape != null) {
      chain.declareShape(shape);
    }
    if (shape != null && shape.length > 1) {
      chain.notice(
          "Assumed that the input has the shape "
              + Arrays.toString(shape)
              + (shape.length > 2 ? ", the only square one" : ", the only one")
              + " that fits the layers, as the file does not tell it");
    }
    boolean assumed = ownClass != null && !alternates();
    if (ownClass != null) {
      chain.notice(
          "The file does not hold the code of "
              + SourceFile.quoted(ownClass)
              + ": its layers were taken in the order in which they were made"
              + (assumed ? ", with ReLU between them" : "")
              + "; a network that is otherwise must be exported as ONNX");
    }
    part.notices().forEach(chain::notice);
    if (notice != null) {
      chain.notice(notice);
    }
    append(chain, assumed, shape);
    if (leaves.stream().anyMatch(ModuleLeaf::isReparametrized)) {
      chain.notice(StoredLayers.REPARAMETRIZED);
    }
    return chain.build(format);
  }

  /** Collects the leaves of a part: of several, below the container that they have in common. */
  private void collect(NetworkPart part) throws NetworkFormatException {
    TorchObject start = root;
    String containers = parts.size() > 1 ? part.containers() : "";
    for (String segment : containers.isEmpty() ? new String[0] : containers.split("[.]", -1)) {
      start = (TorchObject) member(start, segment);
    }
    collect(start, containers, true);
  }

  private static Object member(TorchObject module, String key) {
    return module.dictionary("_modules").entrySet().stream()
        .filter(entry -> String.valueOf(entry.getKey()).equals(key))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }

  private void collect(TorchObject module, String name, boolean placed)
      throws NetworkFormatException {
    Map<?, ?> members = module.dictionary("_modules");
    if (ModuleOutlines.isLeaf(module)) {
      if (wanted.contains(name)) {
        ModuleLeaf leaf = new ModuleLeaf(file, module, name);
        leaves.add(leaf);
        if (!placed) {
          free.add(leaf);
        }
      }
      return;
    }
    requireContainer(module, name);
    boolean inOrder = ModuleOutlines.isTransparent(module);
    for (Map.Entry<?, ?> member : members.entrySet()) {
      if (member.getValue() instanceof TorchObject) {
        String key = String.valueOf(member.getKey());
        collect((TorchObject) member.getValue(), name.isEmpty() ? key : name + "." + key, inOrder);
      }
    }
  }

  private void requireContainer(TorchObject module, String name) throws NetworkFormatException {
    if (ModuleOutlines.isTransparent(module)) {
      return;
    }
    String type = module.type().fullName();
    if (!module.dictionary("_parameters").isEmpty()) {
      throw file.refusal(
          "module "
              + SourceFile.quoted(name.isEmpty() ? type : name)
              + " has weights of its own besides its layers; export the network to ONNX");
    }
    if (ownClass == null) {
      // a list of modules says nothing of its use; the class that holds it does
      ownClass = ModuleOutlines.isTransparent(root) ? type : root.type().fullName();
    }
  }

  /** Whether the members themselves have one ReLU between each two linear layers. */
  private boolean alternates() throws NetworkFormatException {
    int linear = 0;
    int relus = 0;
    boolean alternates = true;
    for (ModuleLeaf leaf : leaves) {
      if (leaf.isActivation()) {
        relus++;
        alternates &= relus == linear;
      } else if (leaf.isLinear() || leaf.isConvolution()) {
        alternates &= relus == linear;
        linear++;
      }
    }
    boolean otherThanRelu = leaves.stream().anyMatch(leaf -> leaf.isActivation() && !leaf.isRelu());
    if (!alternates
        && (relus > 1
            || otherThanRelu
            || leaves.stream().anyMatch(leaf -> leaf.isNormalization() || leaf.isWindow()))) {
      throw file.refusal(
          "it cannot be told in which order "
              + SourceFile.quoted(ownClass)
              + " uses its layers; export the network to ONNX, or save an nn.Sequential");
    }
    if (relus == 0 && linear > 1) {
      requireNoOtherActivation();
    }
    return alternates;
  }

  /** Refuses an activation that may be the one between the layers as well as that at the end. */
  private void requireNoOtherActivation() throws NetworkFormatException {
    for (ModuleLeaf leaf : leaves) {
      if (leaf.isElementwiseTail() && free.contains(leaf)) {
        throw file.refusal(
            "it cannot be told whether "
                + SourceFile.quoted(ownClass)
                + " uses "
                + leaf.place()
                + ", a "
                + leaf.kind()
                + ", between its layers or at the end; export the network to ONNX, or save an"
                + " nn.Sequential");
      }
    }
  }

  private void append(LayerChain chain, boolean reluAssumed, int... input) throws IOException {
    ModuleLeaf pending = null;
    ModuleLeaf tail = null;
    int[] shape = input;
    for (ModuleLeaf leaf : leaves) {
      if (leaf.isTail() && tail == null) {
        tail = leaf;
        continue;
      }
      if (leaf.isNeutral() || leaf.isTail() || (reluAssumed && leaf.isRelu())) {
        continue;
      }
      if (tail != null && !leaf.isMove()) {
        if (!tail.isHardSigmoid()) {
          throw tail.inTheMiddle();
        }
        tail.appendTo(chain, storages, shape);
        tail = null;
      }
      if (reluAssumed && leaf.isLinear() && pending != null) {
        chain.relu("the ReLU after " + pending.place());
      }
      shape = append(leaf, chain, shape);
      pending = leaf.isLinear() ? leaf : pending;
    }
    if (tail != null) {
      chain.tellDropped(
          tail.place() + " at the end was dropped (" + tail.kind() + ")", tail.isHardSigmoid());
    }
  }

  /** Appends a module; gives the shape after it. */
  private int[] append(ModuleLeaf leaf, LayerChain chain, int... shape) throws IOException {
    int[] after = leaf.shapeAfter(shape);
    if (leaf.isWindow() && after == null) {
      throw file.refusal(
          leaf.place()
              + " does not fit what it is given, of the shape "
              + Arrays.toString(shape)
              + "; export the network to ONNX, which tells all shapes");
    }
    if (ownClass != null && leaf.isLinear() && shape != null && shape.length > 1) {
      chain.notice(
          "The values before "
              + leaf.place()
              + " were made a vector, channel by channel, which the file does not tell");
    }
    try {
      leaf.appendTo(chain, storages, shape);
    } catch (ShapeException e) {
      throw file.refusal(leaf.place() + " " + e.getMessage(), e);
    }
    return after;
  }
}
