package org.reluatlas.network.assembly;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.reluatlas.network.ImportedNetwork;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.SourceFile;

/**
 * A network from named tensors alone, such as {@code net.0.weight} and {@code net.0.bias}. Such a
 * file names no activations and, in safetensors, no order; what is assumed is told.
 *
 * <ul>
 *   <li>Several networks are never read as one: {@link NetworkParts} finds them, and one is chosen
 *       by its name.
 *   <li>Layers come in the order stored, when the file keeps one and {@link NameOrder} finds no
 *       other in their names; else in the order of the numbers in their names; else in the only
 *       order in which their shapes fit.
 *   <li>ReLU, or the {@link HiddenActivation} that is known from elsewhere, stands between two
 *       linear layers, and not after the last.
 *   <li>A batch normalisation belongs to the linear layer before it; {@link ReluPlaces} tells on
 *       which side of it the ReLU stands.
 *   <li>A layer whose name says that it stands beside the chain, such as {@code skip}, is refused.
 * </ul>
 */
public final class StateDict {

  private static final List<String> WRAPPERS = List.of("module.", "_orig_mod.");
  private static final String PARAMETRIZATIONS = ".parametrizations.";

  private static final int MOST_LAYERS = 10_000;

  /** Values beside the layers that no output for an input depends on, without their containers. */
  private static final Set<String> NO_LAYERS =
      Set.of("n_averaged", "log_std", "logstd", "log_alpha", "initted", "step", "epoch");

  /** What stands beside a network in the module that trains it. */
  static final Set<String> NO_NETWORKS =
      Set.of("criterion", "loss", "losses", "metric", "metrics", "acc", "accuracy");

  private final SourceFile file;
  private final Map<String, StateDictLayer> layers = new LinkedHashMap<>();
  private final List<String> notices = new ArrayList<>();
  private final List<String> leftOut = new ArrayList<>();
  private final boolean ordered;
  private final HiddenActivation activation;
  private List<NetworkPart> parts;
  private List<LayerOutline> stored = List.of();

  /**
   * No tensors yet.
   *
   * @param ordered whether the tensors will be added in the order of the layers
   */
  public StateDict(SourceFile file, boolean ordered) {
    this(file, ordered, HiddenActivation.RELU);
  }

  /**
   * No tensors yet, of networks whose activation is known from elsewhere.
   *
   * @param ordered whether the tensors will be added in the order of the layers
   */
  public StateDict(SourceFile file, boolean ordered, HiddenActivation activation) {
    this.file = file;
    this.ordered = ordered;
    this.activation = activation;
  }

  /** Adds a tensor under its full name. */
  public void add(StoredTensor tensor) throws NetworkFormatException {
    String name = unwrapped(tensor.name());
    int dot = name.indexOf(PARAMETRIZATIONS);
    dot = dot < 0 ? name.lastIndexOf('.') : dot;
    String parameter = name.substring(dot + 1);
    if (NO_LAYERS.contains(parameter)
        || BranchWords.of(name).stream().anyMatch(NO_NETWORKS::contains)) {
      leftOut.add(tensor.name());
      return;
    }
    String layer = dot < 0 ? "" : name.substring(0, dot);
    layers.computeIfAbsent(layer, key -> new StateDictLayer(file, key)).add(parameter, tensor);
  }

  /** Adds a sentence for the user. */
  public void notice(String sentence) {
    notices.add(sentence);
  }

  /**
   * The names of the networks; one of a single network may be empty.
   *
   * @throws NetworkFormatException when there is none
   */
  public List<String> parts() throws NetworkFormatException {
    return found().stream().map(NetworkPart::name).collect(Collectors.toList());
  }

  private List<NetworkPart> found() throws NetworkFormatException {
    if (layers.isEmpty()) {
      throw file.refusal("holds no tensors; save the state_dict of the network");
    }
    if (layers.size() > MOST_LAYERS) {
      throw file.refusal("has more than 10,000 layers, far more than a network that is read here");
    }
    if (layers.size() == 1 && layers.containsKey("")) {
      layers.get("").requireNamedAsLayer();
    }
    for (StateDictLayer layer : layers.values()) {
      layer.requireMerged();
    }
    if (parts == null) {
      List<LayerOutline> outlines =
          layers.values().stream().map(StateDictLayer::outline).collect(Collectors.toList());
      if (ordered) {
        stored = outlines;
        outlines = NameOrder.of(stored);
      } else {
        outlines.sort(LayerOrder.BY_NAME);
      }
      parts = NetworkParts.of(outlines, ordered);
    }
    return parts;
  }

  /**
   * The network.
   *
   * @param format the name of the format
   * @param part the name of one of the {@link #parts}, or the end of one; null for the only one
   */
  public ImportedNetwork build(String format, String part) throws NetworkFormatException {
    List<String> names = parts();
    String name = Parts.choose(file, names, part);
    ImportedNetwork network = build(format, parts.get(names.indexOf(name)));
    return network.withPart(names.size() > 1 ? name : null);
  }

  private ImportedNetwork build(String format, NetworkPart part) throws NetworkFormatException {
    for (LayerOutline outline : part.layers()) {
      layers.get(outline.name()).requireKnownKind();
    }
    part.requireChainByName(file, name -> layers.get(name).place());
    List<LayerOutline> order = part.layers();
    boolean byShape = false;
    if (!ordered) {
      LayerOrder search = new LayerOrder(file, order);
      order = search.find();
      byShape = search.isByShape();
    }
    List<StateDictLayer> sequence =
        order.stream().map(layer -> layers.get(layer.name())).collect(Collectors.toList());
    requireOneHead(order);
    boolean mended = !storedOrder(stored, part).equals(storedOrder(NameOrder.of(stored), part));
    if (mended && !Branch.of(order).isChain()) {
      throw LayerOrder.refusal(file, order);
    }
    LayerChain chain = new LayerChain(file);
    chain.notice(assumption(sequence));
    if (mended) {
      chain.notice(
          "The layers are stored in another order than their names tell: that of the names was"
              + " taken");
    }
    part.notices().forEach(chain::notice);
    if (byShape) {
      chain.notice("The order of the layers was found by their shapes: only one order fits");
    }
    notices.forEach(chain::notice);
    if (!leftOut.isEmpty()) {
      chain.notice(
          leftOut.stream().limit(12).map(SourceFile::quoted).collect(Collectors.joining(", "))
              + (leftOut.size() == 1 ? " was" : " were")
              + " left out: no layer has such a name");
    }
    append(sequence, chain);
    return chain.build(format);
  }

  /** Refuses two layers that take the same and cannot follow one another. */
  private void requireOneHead(List<LayerOutline> order) throws NetworkFormatException {
    List<LayerOutline> linear =
        order.stream().filter(LayerOutline::isLinear).collect(Collectors.toList());
    for (int i = 2; i < linear.size(); i++) {
      LayerOutline head = linear.get(i - 1);
      LayerOutline other = linear.get(i);
      if (!head.fits(other) && head.inputs() == other.inputs() && linear.get(i - 2).fits(other)) {
        throw file.refusal(
            layers.get(head.name()).place()
                + " and "
                + layers.get(other.name()).place()
                + " both take the "
                + head.inputs()
                + " numbers that "
                + layers.get(linear.get(i - 2).name()).place()
                + " gives, so the network has several heads and is no chain; export it as ONNX, and"
                + " choose one of its outputs");
      }
    }
  }

  private static List<LayerOutline> storedOrder(List<LayerOutline> all, NetworkPart part) {
    Set<LayerOutline> own = new HashSet<>(part.layers());
    return all.stream().filter(own::contains).collect(Collectors.toList());
  }

  private String assumption(List<StateDictLayer> sequence) {
    String linear =
        sequence.stream()
            .filter(layer -> !layer.isNormalization())
            .map(layer -> SourceFile.quoted(layer.name()))
            .limit(12)
            .collect(Collectors.joining(", "));
    return "The file names no activations and no forward pass: it was assumed that the layers "
        + linear
        + " are a chain in this order, with "
        + activation.className()
        + " between them and none after the last; a network that is otherwise must be exported as"
        + " ONNX";
  }

  private void append(List<StateDictLayer> sequence, LayerChain chain)
      throws NetworkFormatException {
    ReluPlaces places = new ReluPlaces(file, sequence);
    for (int i = 0; i < sequence.size(); i++) {
      sequence.get(i).appendTo(chain);
      if (places.after(i)) {
        activation.append(
            chain, "the " + activation.className() + " after " + sequence.get(i).place());
      }
    }
    if (sequence.stream().anyMatch(StateDictLayer::isNormalization)) {
      chain.notice(
          "The file does not give the epsilon of batch normalisation: 1e-5 was assumed, as in"
              + " PyTorch; it was taken to stand before the ReLU where the numbers of the layers do"
              + " not say otherwise");
    }
    if (sequence.stream().anyMatch(StateDictLayer::isReparametrized)) {
      chain.notice(StoredLayers.REPARAMETRIZED);
    }
  }

  private static String unwrapped(String name) {
    String rest = name;
    for (String wrapper : WRAPPERS) {
      while (rest.startsWith(wrapper)) {
        rest = rest.substring(wrapper.length());
      }
    }
    return rest.replace("._orig_mod.", ".");
  }
}
