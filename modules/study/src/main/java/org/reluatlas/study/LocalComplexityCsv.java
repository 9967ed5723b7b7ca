package org.reluatlas.study;

import java.io.IOException;
import org.reluatlas.analysis.LocalComplexity;
import org.reluatlas.network.LabeledPoints;
import org.reluatlas.polyhedra.RegionPoints;

/**
 * Writes local complexity as CSV: {@code point,region,label,neurons,ball in domain}, a line for
 * each training point in the domain. Points are numbered from 0 in the order of their file, regions
 * as in exports; {@code label} is empty without labels, and {@code ball in domain} is true or
 * false.
 */
public final class LocalComplexityCsv {

  private LocalComplexityCsv() {}

  /**
   * Writes the table.
   *
   * @param located the regions of the points
   * @throws IOException when {@code out} does
   */
  public static void write(LocalComplexity complexity, RegionPoints located, Appendable out)
      throws IOException {
    LabeledPoints points = complexity.points();
    out.append("point,region,label,neurons,ball in domain\n");
    for (int i = 0; i < points.size(); i++) {
      if (complexity.isCounted(i)) {
        out.append(String.valueOf(i)).append(',').append(String.valueOf(located.regionOf(i)));
        out.append(',').append(label(points, i));
        out.append(',').append(String.valueOf(complexity.neurons(i))).append(',');
        out.append(String.valueOf(complexity.isBallInDomain(i))).append('\n');
      }
    }
  }

  private static String label(LabeledPoints points, int i) {
    if (!points.hasLabels()) {
      return "";
    }
    String text =
        points.isClassified()
            ? points.classNames().get((int) points.label(i))
            : String.valueOf(points.label(i));
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
