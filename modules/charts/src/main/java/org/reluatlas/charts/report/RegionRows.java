package org.reluatlas.charts.report;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.reluatlas.analysis.GraphDistances;
import org.reluatlas.analysis.LocalComplexity;
import org.reluatlas.analysis.NumberSpread;
import org.reluatlas.analysis.RegionFunctions;
import org.reluatlas.analysis.RegionMeasures;
import org.reluatlas.study.Findings;
import org.reluatlas.task.text.NumberText;

/** What regions are as functions and polytopes, in rows of a label and a value. */
public final class RegionRows {

  private final List<List<String>> rows = new ArrayList<>();

  private RegionRows() {}

  static List<List<String>> of(Findings findings) {
    List<List<String>> rows = of(findings.measures(), findings.distances());
    RegionRows more = new RegionRows();
    findings.localComplexity().ifPresent(more::addComplexity);
    rows.addAll(more.rows);
    return rows;
  }

  /** The rows about all regions, and about their dual graph. */
  public static List<List<String>> of(RegionMeasures measures, GraphDistances distances) {
    RegionRows table = new RegionRows();
    table.addFunctions(measures);
    table.addShapes(measures);
    table.addDistances(distances);
    return table.rows;
  }

  private void add(String label, String format, Object... values) {
    rows.add(List.of(label, String.format(Locale.ROOT, format, values)));
  }

  private static String number(double value) {
    return NumberText.significant(value, 4);
  }

  private void addFunctions(RegionMeasures measures) {
    RegionFunctions functions = measures.functions();
    int constant = functions.constantRegions();
    add(
        "linear regions",
        "%,d activation regions, %,d affine pieces, %,d different affine maps",
        functions.complex().regions(),
        functions.pieces().pieces(),
        functions.pieces().maps());
    add(
        "Lipschitz constant",
        "%s over the domain, median over regions %s%s",
        number(functions.lipschitz()),
        number(measures.lipschitz().median()),
        constant == 0 ? "" : "; constant on " + NumberText.count(constant, "region", "regions"));
    NumberSpread angles = measures.angles();
    if (angles.count() > 0) {
      add(
          "gradient angles",
          "median %.1f°, mean %.1f°, largest %.1f° across %,d facets",
          Math.toDegrees(angles.median()),
          Math.toDegrees(angles.mean()),
          Math.toDegrees(angles.max()),
          angles.count());
    }
  }

  private void addShapes(RegionMeasures measures) {
    NumberSpread inradii = measures.inradii();
    if (inradii.count() > 0) {
      add(
          "inradius of regions",
          "from %s to %s, median %s",
          number(inradii.min()),
          number(inradii.max()),
          number(inradii.median()));
    }
    NumberSpread aspects = measures.aspects();
    if (aspects.count() > 0) {
      add(
          "aspect of regions",
          "from %s to %s, median %s",
          number(aspects.min()),
          number(aspects.max()),
          number(aspects.median()));
    }
  }

  private void addDistances(GraphDistances distances) {
    add("degrees", "mean %s, largest %,d", number(distances.meanDegree()), distances.maxDegree());
    add(
        "diameter",
        "%s",
        NumberText.count(distances.diameter(), "step", "steps")
            + (distances.components() == 1
                ? ""
                : " at most, in any of "
                    + NumberText.count(distances.components())
                    + " components"));
  }

  private void addComplexity(LocalComplexity complexity) {
    String label = "local complexity";
    if (complexity.counted() == 0) {
      add(label, "no training points in the domain");
      return;
    }
    List<String> names = complexity.points().classNames();
    add(
        label,
        "mean %s neurons within %s of a training point, largest %,d%s%s",
        number(complexity.mean()),
        NumberText.rounded(complexity.radius()),
        complexity.max(),
        names.isEmpty()
            ? ""
            : IntStream.range(0, names.size())
                .filter(i -> !Double.isNaN(complexity.mean(i)))
                .mapToObj(i -> "class " + names.get(i) + ": " + number(complexity.mean(i)))
                .collect(joining(", ", "; ", "")),
        complexity.leaving() == 0
            ? ""
            : String.format(
                Locale.ROOT,
                "; %,d of %,d balls leave the domain, where kinks are not known",
                complexity.leaving(),
                complexity.counted()));
  }
}
