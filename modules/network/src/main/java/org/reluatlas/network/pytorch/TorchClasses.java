package org.reluatlas.network.pytorch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.SourceFile;

/**
 * The list of what a pickle may call. Everything on it makes a container, a tensor or nothing at
 * all; what is not on it is refused by name.
 */
final class TorchClasses {

  /** Found in checkpoints besides the network; they are ignored. */
  private static final Set<String> INERT =
      Set.of(
          "__builtin__.set",
          "builtins.set",
          "torch.Size",
          "torch.device",
          "torch.serialization._get_layout",
          "numpy.dtype",
          "numpy.core.multiarray.scalar",
          "numpy._core.multiarray.scalar",
          "_codecs.encode",
          "argparse.Namespace");

  /** Packages whose presence is not suspicious. */
  private static final Set<String> FAMILIAR = Set.of("torch", "numpy", "collections", "datetime");

  private final SourceFile file;
  private final List<TorchClass> named = new ArrayList<>();

  TorchClasses(SourceFile file) {
    this.file = file;
  }

  /** The class or function of that name. */
  TorchClass named(String module, String name) {
    TorchClass type = new TorchClass(module, name);
    named.add(type);
    return type;
  }

  static boolean isStorage(TorchClass type) {
    return (type.module().equals("torch") || type.module().equals("torch.cuda"))
        && type.name().endsWith("Storage");
  }

  private static boolean isNumberFormat(TorchClass type) {
    return type.module().equals("torch") && type.name().matches("[a-z]+[0-9]*");
  }

  /** Whether the class is one of torch.nn, or may be one that extends it. */
  private static boolean isListed(TorchClass type) {
    switch (type.fullName()) {
      case "collections.OrderedDict":
      case "torch._utils._rebuild_tensor":
      case "torch._utils._rebuild_tensor_v2":
      case "torch._utils._rebuild_parameter":
      case "torch._utils._rebuild_parameter_with_state":
        return true;
      default:
        return INERT.contains(type.fullName())
            || type.module().startsWith("torch.nn.modules.")
            || isStorage(type)
            || isNumberFormat(type);
    }
  }

  /** What the call of a listed class or function gives. */
  Object call(TorchClass callee, Object[] arguments) throws NetworkFormatException {
    switch (callee.fullName()) {
      case "collections.OrderedDict":
        return dictionary(arguments);
      case "torch._utils._rebuild_tensor":
      case "torch._utils._rebuild_tensor_v2":
        return tensor(arguments);
      case "torch._utils._rebuild_parameter":
      case "torch._utils._rebuild_parameter_with_state":
        return arguments[0];
      default:
        if (INERT.contains(callee.fullName())) {
          return new TorchObject(callee);
        }
        throw refusal(callee);
    }
  }

  /**
   * Refuses classes that are neither listed nor turned out to be modules.
   *
   * @throws NetworkFormatException naming the first of them
   */
  void requireKnown() throws NetworkFormatException {
    for (TorchClass type : named) {
      if (!isListed(type) && !type.isProvenModule()) {
        throw file.refusal(
            "names the class "
                + SourceFile.quoted(type.fullName())
                + ", which ReLU Atlas does not know; save the state_dict alone");
      }
    }
  }

  private NetworkFormatException refusal(TorchClass callee) {
    String name = SourceFile.quoted(callee.fullName());
    if (FAMILIAR.contains(callee.module().split("[.]", 2)[0])) {
      return file.refusal(
          "asks for "
              + name
              + ", which ReLU Atlas does not read; save the state_dict alone, with"
              + " plain floating-point tensors");
    }
    return file.refusal(
        "asks to run "
            + name
            + ", which no network needs; nothing was run, and a file like that"
            + " should not be opened with PyTorch either");
  }

  private static Map<Object, Object> dictionary(Object[] arguments) {
    Map<Object, Object> dictionary = new LinkedHashMap<>();
    if (arguments.length > 0) {
      for (Object pair : (List<?>) arguments[0]) {
        Object[] entry = pair instanceof List ? ((List<?>) pair).toArray() : (Object[]) pair;
        if (TorchUnpickler.isSimpleKey(entry[0])) {
          dictionary.put(entry[0], entry[1]);
        }
      }
    }
    return dictionary;
  }

  private static TorchTensor tensor(Object[] arguments) {
    return new TorchTensor(
        (TorchStorage) arguments[0],
        ((Number) arguments[1]).longValue(),
        integers((Object[]) arguments[2]),
        integers((Object[]) arguments[3]));
  }

  private static long[] integers(Object[] numbers) {
    long[] integers = new long[numbers.length];
    for (int i = 0; i < integers.length; i++) {
      integers[i] = ((Number) numbers[i]).longValue();
    }
    return integers;
  }
}
