package org.reluatlas.charts.density;

import java.awt.Color;
import java.util.function.DoubleFunction;

/**
 * What regions are filled with: colours, of which a pixel of several regions has the mean, or
 * numbers on a scale, of which it has the colour of the mean. Immutable.
 */
public abstract class RegionFills {

  private final int numbers;

  private RegionFills(int numbers) {
    this.numbers = numbers;
  }

  /** A colour for each region. */
  public static RegionFills ofColors(Color... colors) {
    Color[] copy = colors.clone();
    return new RegionFills(3) {
      @Override
      public int size() {
        return copy.length;
      }

      @Override
      public boolean areOnScale() {
        return false;
      }

      @Override
      public Color color(int region) {
        return copy[region];
      }

      @Override
      void read(int region, double[] into) {
        into[0] = copy[region].getRed();
        into[1] = copy[region].getGreen();
        into[2] = copy[region].getBlue();
      }

      @Override
      int rgb(double... means) {
        return component(means[0]) << 16 | component(means[1]) << 8 | component(means[2]);
      }

      private int component(double mean) {
        return (int) Math.max(0, Math.min(255, Math.round(mean)));
      }
    };
  }

  /**
   * A number for each region.
   *
   * @param shares from 0 to 1
   * @param shades so many steps of the scale the regions have as colours, since each is a shape of
   *     its own in a drawing
   * @param scale the colour at a share
   */
  public static RegionFills ofShares(double[] shares, int shades, DoubleFunction<Color> scale) {
    double[] copy = shares.clone();
    return new RegionFills(1) {
      @Override
      public int size() {
        return copy.length;
      }

      @Override
      public boolean areOnScale() {
        return true;
      }

      @Override
      public Color color(int region) {
        return scale.apply(Math.rint(shades * copy[region]) / shades);
      }

      @Override
      void read(int region, double[] into) {
        into[0] = copy[region];
      }

      @Override
      int rgb(double... means) {
        return scale.apply(Math.rint(255 * means[0]) / 255).getRGB() & 0xffffff;
      }
    };
  }

  /** The number of regions. */
  public abstract int size();

  /** Whether they are numbers on a scale. */
  public abstract boolean areOnScale();

  /** The colour of a region in a drawing. */
  public abstract Color color(int region);

  /** How many numbers {@link #read} gives. */
  int numbers() {
    return numbers;
  }

  /** The numbers of a region, of which means are taken. */
  abstract void read(int region, double[] into);

  /** The colour of means. */
  abstract int rgb(double... means);
}
