package org.reluatlas.charts.density;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The same picture in at most 256 colours, which takes less than half the bytes: the cube of
 * colours is cut into boxes where its colours differ most (Wan, Wong and Prusinkiewicz, An
 * algorithm for multidimensional data clustering, 1988), and each box has the mean of its colours.
 * O(pixels).
 */
final class FewColors {

  private static final int MOST = 256;

  /** Bits of a component that are looked at, so that there are 2^15 kinds of colours. */
  private static final int BITS = 5;

  private static final int KINDS = 1 << (3 * BITS);

  private final long[] counts = new long[KINDS];
  private final double[][] sums = new double[3][KINDS];
  private final int[] indices = new int[KINDS];

  private FewColors() {}

  /** The picture with a palette of its own. */
  static BufferedImage of(int width, int height, int... colors) {
    FewColors few = new FewColors();
    for (int color : colors) {
      few.count(color);
    }
    int[] palette = few.palette();
    IndexColorModel model =
        new IndexColorModel(8, palette.length, palette, 0, false, -1, DataBuffer.TYPE_BYTE);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, model);
    for (int i = 0; i < colors.length; i++) {
      image.getRaster().setSample(i % width, i / width, 0, few.indices[kind(colors[i])]);
    }
    return image;
  }

  private static int component(int axis, int color) {
    return color >> (8 * axis) & 255;
  }

  private static int kind(int color) {
    int kind = 0;
    for (int axis = 0; axis < 3; axis++) {
      kind |= component(axis, color) >> (8 - BITS) << (BITS * axis);
    }
    return kind;
  }

  private void count(int color) {
    int kind = kind(color);
    counts[kind]++;
    for (int axis = 0; axis < 3; axis++) {
      sums[axis][kind] += component(axis, color);
    }
  }

  private int[] palette() {
    List<Integer> all = new ArrayList<>();
    for (int kind = 0; kind < KINDS; kind++) {
      if (counts[kind] > 0) {
        all.add(kind);
      }
    }
    List<Part> parts = new ArrayList<>(List.of(new Part(all)));
    while (parts.size() < MOST) {
      Part widest = parts.stream().max(Comparator.comparingDouble(Part::error)).orElseThrow();
      if (widest.error() == 0) {
        break;
      }
      parts.remove(widest);
      parts.addAll(widest.halves());
    }
    int[] palette = new int[parts.size()];
    for (int i = 0; i < palette.length; i++) {
      palette[i] = parts.get(i).mean();
      for (int kind : parts.get(i).kinds) {
        indices[kind] = i;
      }
    }
    return palette;
  }

  /** Some kinds of colours that will have one colour. */
  private final class Part {

    private final List<Integer> kinds;
    private final long count;
    private final double[] means = new double[3];
    private final double[] errors = new double[3];
    private int axis;

    Part(List<Integer> kinds) {
      this.kinds = kinds;
      count = kinds.stream().mapToLong(kind -> counts[kind]).sum();
      for (int a = 0; a < 3; a++) {
        for (int kind : kinds) {
          means[a] += sums[a][kind] / count;
        }
        for (int kind : kinds) {
          double way = value(a, kind) - means[a];
          errors[a] += counts[kind] * way * way;
        }
        axis = errors[a] > errors[axis] ? a : axis;
      }
    }

    private double value(int a, int kind) {
      return sums[a][kind] / counts[kind];
    }

    /** The sum over the pixels of the squared distances along the axis where it is largest. */
    double error() {
      return kinds.size() > 1 ? errors[axis] : 0;
    }

    List<Part> halves() {
      List<Integer> low = new ArrayList<>();
      List<Integer> high = new ArrayList<>();
      for (int kind : kinds) {
        (value(axis, kind) <= means[axis] ? low : high).add(kind);
      }
      return List.of(new Part(low), new Part(high));
    }

    int mean() {
      int color = 0;
      for (int a = 0; a < 3; a++) {
        color |= (int) Math.round(means[a]) << (8 * a);
      }
      return color;
    }
  }
}
