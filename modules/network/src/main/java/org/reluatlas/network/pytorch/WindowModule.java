package org.reluatlas.network.pytorch;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.SourceFile;
import org.reluatlas.network.assembly.LayerChain;
import org.reluatlas.network.compile.Shape;
import org.reluatlas.network.compile.Sliding;

/** A module that slides windows over tensors [channels, …]: a convolution or a pooling. */
final class WindowModule {

  private static final Set<String> KINDS =
      Set.of(
          "conv.Conv1d",
          "conv.Conv2d",
          "conv.ConvTranspose1d",
          "conv.ConvTranspose2d",
          "pooling.MaxPool1d",
          "pooling.MaxPool2d",
          "pooling.AvgPool1d",
          "pooling.AvgPool2d",
          "pooling.AdaptiveAvgPool1d",
          "pooling.AdaptiveAvgPool2d");

  /** Sizes beyond this are damage. */
  private static final int LARGEST = 1 << 20;

  private final SourceFile file;
  private final TorchObject module;
  private final String place;
  private final String kind;
  private final int axes;

  WindowModule(SourceFile file, TorchObject module, String place, String kind) {
    this.file = file;
    this.module = module;
    this.place = place;
    this.kind = kind;
    this.axes = kind.charAt(kind.length() - 2) - '0';
  }

  static boolean is(String kind) {
    return KINDS.contains(kind);
  }

  boolean isConvolution() {
    return kind.startsWith("conv.");
  }

  private boolean isTransposed() {
    return kind.startsWith("conv.ConvTranspose");
  }

  private boolean isAdaptive() {
    return kind.startsWith("pooling.Adaptive");
  }

  /** The number of spatial axes. */
  int axes() {
    return axes;
  }

  /** The number of channels that a convolution takes. */
  int channels() throws NetworkFormatException {
    return numbers("in_channels", 1, 1)[0];
  }

  /** The shape of the result, or null when the windows do not fit a tensor of that shape. */
  int[] shapeAfter(int... shape) throws NetworkFormatException {
    if (shape.length != axes + 1) {
      return null;
    }
    int[] after = shape.clone();
    after[0] = isConvolution() ? numbers("out_channels", 1, 1)[0] : shape[0];
    for (int axis = 0; axis < axes; axis++) {
      long size = isAdaptive() ? 1 : size(axis, shape[axis + 1]);
      if (size < 1 || size > LARGEST) {
        return null;
      }
      after[axis + 1] = (int) size;
    }
    return after;
  }

  private long size(int axis, int size) throws NetworkFormatException {
    int[][] padding = padding();
    int stride = strides()[axis];
    long reach = (kernel()[axis] - 1L) * dilations()[axis] + 1;
    long around = (long) padding[0][axis] + padding[1][axis];
    if (isTransposed()) {
      return (size - 1L) * stride + reach - around + numbers("output_padding", axes, 0)[axis];
    }
    long room = size + around - reach;
    if (room < 0) {
      return 0;
    }
    long positions = room / stride + 1;
    boolean more = flag("ceil_mode", false) && room % stride != 0;
    return more && positions * stride < (long) size + padding[0][axis] ? positions + 1 : positions;
  }

  /** Appends a pooling of a tensor of that shape. */
  void appendPooling(LayerChain chain, int... shape) throws NetworkFormatException {
    if (isAdaptive()) {
      requireMean();
      Shape all = Shape.of(Arrays.copyOfRange(shape, 1, shape.length));
      chain.averagePool(place, Sliding.of(all), false);
    } else if (kind.startsWith("pooling.Max")) {
      if (flag("return_indices", false)) {
        throw unread("return_indices");
      }
      chain.maxPool(place, sliding());
    } else {
      if (module.get("divisor_override") != null) {
        throw unread("divisor_override");
      }
      chain.averagePool(place, sliding(), flag("count_include_pad", true));
    }
  }

  private void requireMean() throws NetworkFormatException {
    int[] sizes = numbers("output_size", axes, 1);
    if (Arrays.stream(sizes).anyMatch(size -> size != 1)) {
      throw unread("output_size");
    }
  }

  /** Appends a convolution with these weights; {@code bias} is null when it has none. */
  void appendConvolution(LayerChain chain, double[] weights, double[] bias)
      throws NetworkFormatException {
    Object mode = module.get("padding_mode");
    if (mode != null && !mode.equals("zeros")) {
      throw unread("padding_mode");
    }
    int groups = numbers("groups", 1, 1)[0];
    double[] b = bias == null ? new double[numbers("out_channels", 1, 1)[0]] : bias;
    if (isTransposed()) {
      int[] extra = numbers("output_padding", axes, 0);
      chain.transposedConvolution(place, sliding(), extra, groups, weights, b);
    } else {
      chain.convolution(place, sliding(), groups, weights, b);
    }
  }

  private Sliding sliding() throws NetworkFormatException {
    int[][] padding = padding();
    return Sliding.of(Shape.of(kernel()))
        .strides(strides())
        .dilations(dilations())
        .padding(padding[0], padding[1])
        .ceil(flag("ceil_mode", false));
  }

  private int[] kernel() throws NetworkFormatException {
    return numbers("kernel_size", axes, 1);
  }

  private int[] strides() throws NetworkFormatException {
    return module.get("stride") == null ? kernel() : numbers("stride", axes, 1);
  }

  private int[] dilations() throws NetworkFormatException {
    return module.get("dilation") == null ? filled(1) : numbers("dilation", axes, 1);
  }

  /** What is before and what is after the tensor along each axis. */
  private int[][] padding() throws NetworkFormatException {
    Object padding = module.get("padding");
    if (padding == null || "valid".equals(padding)) {
      return new int[][] {filled(0), filled(0)};
    }
    if (!"same".equals(padding)) {
      int[] each = numbers("padding", axes, 0);
      return new int[][] {each, each};
    }
    int[] before = new int[axes];
    int[] after = new int[axes];
    for (int axis = 0; axis < axes; axis++) {
      long all = (kernel()[axis] - 1L) * dilations()[axis];
      before[axis] = (int) Math.min(LARGEST, all / 2);
      after[axis] = (int) Math.min(LARGEST, all - all / 2);
    }
    return new int[][] {before, after};
  }

  private int[] filled(int value) {
    int[] all = new int[axes];
    Arrays.fill(all, value);
    return all;
  }

  private boolean flag(String attribute, boolean usual) throws NetworkFormatException {
    Object value = module.get(attribute);
    if (value != null && !(value instanceof Boolean)) {
      throw unread(attribute);
    }
    return value == null ? usual : (Boolean) value;
  }

  /** An attribute that is a number for each axis, or one for all. */
  private int[] numbers(String attribute, int count, int least) throws NetworkFormatException {
    return numbers(module.get(attribute), count, least, () -> unread(attribute));
  }

  static int[] numbers(Object value, int count, int least, Supplier<NetworkFormatException> refusal)
      throws NetworkFormatException {
    Object[] list =
        value instanceof Object[]
            ? (Object[]) value
            : value instanceof List ? ((List<?>) value).toArray() : new Object[] {value};
    int[] numbers = new int[count];
    for (int i = 0; i < count; i++) {
      Object number = list.length == 1 ? list[0] : list.length == count ? list[i] : null;
      if (!(number instanceof Number)
          || ((Number) number).doubleValue() < least
          || ((Number) number).doubleValue() > LARGEST) {
        throw refusal.get();
      }
      numbers[i] = ((Number) number).intValue();
    }
    return numbers;
  }

  private NetworkFormatException unread(String attribute) {
    return file.refusal(
        place
            + " has a "
            + attribute
            + " that is not read; export the network to ONNX, which tells what it does");
  }
}
