package org.reluatlas.network.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.reluatlas.network.ImportedNetwork;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.network.SourceFile;
import org.reluatlas.network.compile.Ledger;
import org.reluatlas.network.compile.NetworkCompiler;
import org.reluatlas.network.compile.Shape;
import org.reluatlas.network.compile.ShapeException;
import org.reluatlas.network.compile.Signal;
import org.reluatlas.task.text.NumberText;
import org.reluatlas.task.text.SentenceCase;

/** Computes the values of a graph one after another, and makes a network of its output. */
final class GraphCompiler {

  private static final long MOST_NUMBERS = 1L << 25;

  private final SourceFile file;
  private final OnnxGraph graph;
  private final List<String> outputs;
  private final List<String> notices = new ArrayList<>();
  private final Ledger ledger = new Ledger();
  private final Map<String, OnnxValue> values = new HashMap<>();
  private final AllocationLimit numbers;
  private final ConstantNodes constants = new ConstantNodes();
  private Set<String> varying = Set.of();
  private GraphEnd end;
  private NetworkCompiler compiler;
  private InputShape inputShape;

  GraphCompiler(SourceFile file, OnnxGraph graph, List<String> outputs) {
    this.file = file;
    this.graph = graph;
    this.outputs = outputs;
    this.numbers = new AllocationLimit(file, "numbers in its weights", MOST_NUMBERS);
  }

  /**
   * The network.
   *
   * @param whole whether the first axis of the input is taken as it is, and not for a batch
   */
  ImportedNetwork compile(String format, boolean whole) throws NetworkFormatException {
    List<ValueShape> free = graph.freeInputs();
    if (outputs.isEmpty()) {
      throw file.refusal("has no output; export the network with one");
    }
    List<OnnxNode> nodes = graph.sorted(outputs);
    ValueShape input = onlyInput(free, nodes);
    varying = graph.dependents(List.of(input.name()));
    for (OnnxNode node : nodes) {
      if (isConstant(node)) {
        constant(node);
      }
    }
    end = new GraphEnd(file, graph, outputs, varying);
    end.find(input.name(), nodes);
    requireSupported(nodes);
    inputShape = new InputShape(file, graph, input, values, whole);
    Signal signal = start(input);
    values.put(input.name(), OnnxValue.of(signal, "the input"));
    for (OnnxNode node : nodes) {
      if (!isKnown(node) && end.isNeeded(node)) {
        node(node);
      }
    }
    for (OnnxNode node : nodes) {
      if (end.drops(node)) {
        ledger.add(node.name(), node.type(), "dropped");
      }
    }
    String output = end.output(input.name(), values);
    notices.addAll(end.notices(output, values.get(output).shape().count()));
    return finished(format, values.get(output));
  }

  /** Whether the first axis of the input, whose size the file fixes, was taken for a batch. */
  boolean assumesBatch() {
    return inputShape != null && inputShape.declaredBatch() > 0;
  }

  private Signal start(ValueShape input) throws NetworkFormatException {
    try {
      Shape shape = inputShape.find();
      compiler = new NetworkCompiler(file, shape.count());
      long axes = Arrays.stream(shape.sizes()).filter(size -> size > 1).count();
      if (axes > 1) {
        notices.add(
            "The input of shape "
                + shape
                + " was flattened in row-major order to "
                + NumberText.count(shape.count())
                + " numbers");
      }
      return compiler.input(shape);
    } catch (ShapeException e) {
      throw file.refusal("input " + SourceFile.quoted(input.name()) + " " + e.getMessage(), e);
    }
  }

  private ValueShape onlyInput(List<ValueShape> free, List<OnnxNode> nodes)
      throws NetworkFormatException {
    Set<String> used = new LinkedHashSet<>(outputs);
    nodes.forEach(node -> used.addAll(node.inputs()));
    List<ValueShape> live =
        free.stream().filter(each -> used.contains(each.name())).collect(Collectors.toList());
    if (live.isEmpty()) {
      throw file.refusal("no output depends on the input; export the network again");
    }
    if (live.size() > 1) {
      throw file.refusal(
          "has "
              + live.size()
              + " inputs ("
              + SourceFile.quoted(live.get(0).name())
              + ", "
              + SourceFile.quoted(live.get(1).name())
              + (live.size() > 2 ? ", …" : "")
              + "); ReLU Atlas reads networks with one, of any shape");
    }
    return live.get(0);
  }

  /** Whether a node depends neither on the numbers nor on the shape of the input. */
  private boolean isConstant(OnnxNode node) {
    return node.inputs().stream()
        .allMatch(
            name -> name.isEmpty() || values.containsKey(name) || graph.initializer(name) != null);
  }

  private boolean isKnown(OnnxNode node) {
    return node.outputs().isEmpty() || values.containsKey(node.output());
  }

  private void node(OnnxNode node) throws NetworkFormatException {
    boolean depends = node.inputs().stream().anyMatch(varying::contains);
    if (!depends) {
      constant(node);
      return;
    }
    OnnxValue[] results = explained(node, () -> varying(node));
    for (int i = 0; i < results.length; i++) {
      put(node.outputs().get(i), results[i]);
    }
  }

  private OnnxValue[] varying(OnnxNode node) throws NetworkFormatException {
    Operands in = operands(node);
    Signal first = in.has(0) && in.get(0).varies() ? in.get(0).signal() : null;
    NodeCompiler compilers = new NodeCompiler(file, compiler, inputShape, notices);
    OnnxValue[] results =
        end.drops(node) ? end.apply(compiler, compilers, in) : compilers.apply(in);
    requireSameBatch(in, results);
    if (!OnnxGraph.isShape(node) && !end.drops(node)) {
      boolean same = results[0].varies() && results[0].signal() == first;
      ledger.add(
          node.name(),
          node.type(),
          results[0].shape(),
          compiler.growth(),
          NodeCompiler.outcome(node, same));
    }
    return results;
  }

  /** What a node gives. */
  private interface Computation {
    OnnxValue[] compute() throws NetworkFormatException;
  }

  /** Computes a node; where its inputs and attributes do not fit, a sentence says so. */
  private OnnxValue[] explained(OnnxNode node, Computation computation)
      throws NetworkFormatException {
    try {
      return computation.compute();
    } catch (ShapeException e) {
      throw file.refusal(node.place() + " " + e.getMessage() + "; export the network again", e);
    } catch (IndexOutOfBoundsException | NegativeArraySizeException e) {
      throw file.refusal(
          node.place() + " has attributes or inputs that do not fit one another; export it again",
          e);
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw file.refusal(
          "near " + node.place() + " the folded numbers overflow; rescale the network", e);
    }
  }

  /**
   * Refuses a node that makes more of the first axis where this was taken for a batch, or that
   * aligns it with another axis.
   */
  private static void requireSameBatch(Operands in, OnnxValue... results)
      throws NetworkFormatException {
    boolean broadcasts = NodeCompiler.broadcasts(in.node());
    for (OnnxValue result : results) {
      Shape shape = result.shape();
      for (int i = 0; i < in.count() && result.varies(); i++) {
        boolean wider = in.has(i) && broadcasts && in.get(i).shape().rank() < shape.rank();
        if (in.has(i) && (wider || shape.rank() == 0 || shape.size(0) != 1)) {
          in.worksAlong(in.get(i), 0);
        }
      }
    }
  }

  private void put(String name, OnnxValue value) throws NetworkFormatException {
    if (name.isEmpty()) {
      return;
    }
    values.put(name, value);
    if (value.varies()) {
      long readers = graph.users(name).stream().filter(node -> !OnnxGraph.isShape(node)).count();
      if (readers > 1) {
        compiler.share(value.signal());
      }
    } else {
      numbers.claim(value.constant().count());
    }
  }

  /** Refuses nodes by their kind before anything is computed. */
  private void requireSupported(List<OnnxNode> nodes) throws NetworkFormatException {
    for (OnnxNode node : nodes) {
      boolean depends = node.inputs().stream().anyMatch(varying::contains);
      if (depends && !end.drops(node) && !NodeCompiler.isSupported(node)) {
        throw Supported.refusal(file, node);
      }
    }
  }

  private void constant(OnnxNode node) throws NetworkFormatException {
    OnnxValue[] results = explained(node, () -> constants(node));
    for (int i = 0; i < Math.min(results.length, node.outputs().size()); i++) {
      put(node.outputs().get(i), results[i]);
    }
  }

  private OnnxValue[] constants(OnnxNode node) throws NetworkFormatException {
    if (node.type().equals("Constant")) {
      AllocationLimit limit = new AllocationLimit(file, "numbers", MOST_NUMBERS);
      return new OnnxValue[] {OnnxValue.of(ConstantNodes.value(file, node, limit))};
    }
    Operands in = operands(node);
    if (ConstantNodes.isSupported(node.type()) && node.isStandard()) {
      return new OnnxValue[] {OnnxValue.of(constants.apply(in))};
    }
    if (node.isStandard() && ShapeNodes.TYPES.contains(node.type())) {
      return new ShapeNodes(compiler, 0).apply(in);
    }
    if (node.isStandard() && MoveNodes.TYPES.contains(node.type())) {
      return new OnnxValue[] {new MoveNodes(compiler).apply(in)};
    }
    throw file.refusal(
        node.place()
            + " computes a weight with "
            + SourceFile.printable(node.type())
            + ", which ReLU Atlas does not; export with constant folding");
  }

  private Operands operands(OnnxNode node) throws NetworkFormatException {
    OnnxValue[] inputs = new OnnxValue[node.inputs().size()];
    for (int i = 0; i < inputs.length; i++) {
      String name = node.inputs().get(i);
      boolean left = name.isEmpty() || (end != null && end.leavesOut(node, name));
      inputs[i] = left ? null : value(name);
    }
    boolean batchAssumed = inputShape != null && inputShape.declaredBatch() > 0;
    return new Operands(file, node, inputs, batchAssumed);
  }

  private OnnxValue value(String name) throws NetworkFormatException {
    OnnxValue value = values.get(name);
    if (value == null && graph.initializer(name) != null) {
      value = OnnxValue.of(TensorMessage.decode(file, name, graph.initializer(name)));
      put(name, value);
    }
    if (value == null) {
      throw file.refusal(
          "value " + SourceFile.quoted(name) + " is used but given nowhere; export it again");
    }
    return value;
  }

  private ImportedNetwork finished(String format, OnnxValue result) throws NetworkFormatException {
    if (constants.rounded()) {
      notices.add("Nodes that compute weights take square roots, which were rounded to double");
    }
    if (result.isKinked() && compiler.neurons() > 0) {
      notices.add(
          result.origin()
              + " comes after the last layer; its neurons count as hidden ones, and the output is"
              + " what they give");
    }
    ReluNetwork network = compiler.build(result.signal());
    notices.replaceAll(SentenceCase::of);
    return new ImportedNetwork(network, format, notices).withOperations(ledger.operations(network));
  }
}
