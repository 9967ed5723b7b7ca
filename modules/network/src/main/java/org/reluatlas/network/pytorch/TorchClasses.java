package org.reluatlas.network.pytorch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
          "torch.Size",
          "torch.device",
          "torch.serialization._get_layout",
          "torch.nn.backends.thnn._get_thnn_function_backend",
          "torch.nn.utils.weight_norm.WeightNorm",
          "torch.nn.utils.spectral_norm.SpectralNorm",
          "torch.nn.utils.spectral_norm.SpectralNormStateDictHook",
          "torch.nn.utils.spectral_norm.SpectralNormLoadStateDictPreHook",
          "numpy.dtype",
          "numpy.ndarray",
          "numpy.core.multiarray.scalar",
          "numpy.core.multiarray._reconstruct",
          "numpy._core.multiarray.scalar",
          "numpy._core.multiarray._reconstruct",
          "_codecs.encode",
          "argparse.Namespace",
          "pathlib.PosixPath",
          "pathlib.WindowsPath",
          "datetime.datetime",
          "datetime.timedelta");

  /** Types of Python itself; a defaultdict names the one that makes its values. */
  private static final Set<String> PLAIN =
      Set.of("set", "frozenset", "dict", "list", "int", "long", "float");

  private static final Set<String> BUILTINS = Set.of("__builtin__", "builtins");

  /** Packages whose objects stand beside the network in a checkpoint; they are ignored. */
  private static final Set<String> INERT_PACKAGES =
      Set.of("pytorch_lightning", "lightning", "lightning_fabric", "omegaconf");

  /** Packages whose presence is not suspicious. */
  private static final Set<String> FAMILIAR = Set.of("torch", "numpy", "collections", "datetime");

  /** Packages that reach the machine or the interpreter; no network needs anything of them. */
  private static final Set<String> SUSPICIOUS =
      Stream.of(
              "__builtin__ builtins os posix nt ntpath posixpath subprocess commands popen2 sys"
                  + " operator _operator importlib imp runpy shutil socket ssl ctypes _ctypes pickle"
                  + " _pickle cPickle marshal shelve types code codeop pty tty pip platform tempfile"
                  + " multiprocessing _posixsubprocess threading _thread asyncio concurrent signal"
                  + " webbrowser http urllib urllib2 httplib requests ftplib smtplib telnetlib"
                  + " xmlrpc bdb pdb profile cProfile timeit trace idlelib distutils setuptools venv"
                  + " ensurepip zipimport pkgutil inspect gc atexit site functools itertools io"
                  + " _io fileinput glob linecache sqlite3 dill cloudpickle joblib win32api winreg")
          .flatMap(list -> Stream.of(list.split(" ", -1)))
          .collect(Collectors.toUnmodifiableSet());

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
    return Set.of("torch", "torch.cuda", "torch.storage").contains(type.module())
        && type.name().endsWith("Storage");
  }

  private static boolean isNumberFormat(TorchClass type) {
    return type.module().equals("torch") && type.name().matches("[a-z]+[0-9]*");
  }

  private static boolean isInert(TorchClass type) {
    return INERT.contains(type.fullName())
        || (BUILTINS.contains(type.module()) && PLAIN.contains(type.name()))
        || INERT_PACKAGES.contains(root(type))
        || type.module().startsWith("torch.optim.");
  }

  private static String root(TorchClass type) {
    return type.module().split("[.]", 2)[0];
  }

  /** Whether the class is one of torch.nn, or may be one that extends it. */
  private static boolean isListed(TorchClass type) {
    switch (type.fullName()) {
      case "collections.OrderedDict":
      case "torch._utils._rebuild_tensor":
      case "torch._utils._rebuild_tensor_v2":
      case "torch._utils._rebuild_tensor_v3":
      case "torch._utils._rebuild_parameter":
      case "torch._utils._rebuild_parameter_with_state":
      case "torch._tensor._rebuild_from_type_v2":
      case "torch.nn.parameter.Parameter":
      case "torch.Tensor":
      case "collections.defaultdict":
      case "collections.Counter":
        return true;
      default:
        return isInert(type)
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
      case "collections.defaultdict":
      case "collections.Counter":
        return new LinkedHashMap<>();
      case "torch._utils._rebuild_tensor":
      case "torch._utils._rebuild_tensor_v2":
        return tensor(arguments);
      case "torch._utils._rebuild_tensor_v3":
        return tensor(arguments).ofType(((TorchClass) arguments[6]).name());
      case "torch._utils._rebuild_parameter":
      case "torch._utils._rebuild_parameter_with_state":
      case "torch.nn.parameter.Parameter":
        return arguments[0];
      case "torch._tensor._rebuild_from_type_v2":
        return rebuilt(arguments);
      default:
        if (isInert(callee)) {
          return new TorchObject(callee);
        }
        throw isGetattr(callee) && isFunctionOfTorch(arguments)
            ? file.refusal(
                "holds the function "
                    + SourceFile.quoted("torch." + arguments[1])
                    + ", which ReLU Atlas does not read; export the network to ONNX, or save the"
                    + " state_dict alone")
            : refusal(callee);
    }
  }

  private static boolean isGetattr(TorchClass callee) {
    return BUILTINS.contains(callee.module()) && callee.name().equals("getattr");
  }

  /** Whether {@code getattr} of these is how a function such as {@code torch.relu} is pickled. */
  private static boolean isFunctionOfTorch(Object... arguments) {
    return arguments.length == 2
        && arguments[0] instanceof TorchClass
        && ((TorchClass) arguments[0]).fullName().equals("torch._C._VariableFunctionsClass")
        && arguments[1] instanceof String
        && ((String) arguments[1]).matches("[a-z][a-z0-9_]*");
  }

  /**
   * Refuses classes that are neither listed nor turned out to be modules.
   *
   * @throws NetworkFormatException naming the first of them
   */
  void requireKnown() throws NetworkFormatException {
    for (TorchClass type : named) {
      if (!isListed(type) && !type.isProvenModule()) {
        throw SUSPICIOUS.contains(root(type))
            ? alarm(type, "names ")
            : file.refusal(
                "names the class "
                    + SourceFile.quoted(type.fullName())
                    + ", which ReLU Atlas does not know; save the state_dict alone");
      }
    }
  }

  private NetworkFormatException refusal(TorchClass callee) {
    if (SUSPICIOUS.contains(root(callee))) {
      return alarm(callee, "asks to run ");
    }
    String name = SourceFile.quoted(callee.fullName());
    return file.refusal(
        FAMILIAR.contains(root(callee))
            ? "asks for "
                + name
                + ", which ReLU Atlas does not read; save the state_dict alone, with"
                + " plain floating-point tensors"
            : "holds an object of "
                + name
                + ", which ReLU Atlas does not know and did not make; save the state_dict alone");
  }

  private NetworkFormatException alarm(TorchClass type, String verb) {
    return file.refusal(
        verb
            + SourceFile.quoted(type.fullName())
            + ", which no network needs; nothing was run, and a file like that"
            + " should not be opened with PyTorch either");
  }

  /** What a tensor with attributes is rebuilt by: another of these functions. */
  private Object rebuilt(Object[] arguments) throws NetworkFormatException {
    TorchClass function = (TorchClass) arguments[0];
    if (!function.module().equals("torch._utils")) {
      throw refusal(function);
    }
    return call(function, (Object[]) arguments[2]);
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
