package org.reluatlas.workbench.appearance;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gephi.appearance.api.AppearanceModel;
import org.gephi.appearance.api.AttributeFunction;
import org.gephi.appearance.api.Function;
import org.gephi.appearance.spi.TransformerCategory;

/** An entry of the list of functions. */
final class FunctionChoice {

  final Function function;

  private FunctionChoice(Function function) {
    this.function = function;
  }

  /**
   * What can be changed on nodes or edges; by one value, by parts, by rank, in this order. Columns
   * of measured values are for ranks only: nearly every one would be a part of its own.
   */
  static Map<String, List<FunctionChoice>> byCategory(AppearanceModel model, boolean ofNodes) {
    Function[] functions = ofNodes ? model.getNodeFunctions() : model.getEdgeFunctions();
    return Arrays.stream(functions)
        .filter(function -> function.getUI() != null && !isByMeasuredParts(function))
        .sorted(Comparator.comparing(Function::isRanking).thenComparing(Function::isPartition))
        .collect(
            Collectors.groupingBy(
                FunctionChoice::category,
                LinkedHashMap::new,
                Collectors.mapping(FunctionChoice::new, Collectors.toList())));
  }

  private static boolean isByMeasuredParts(Function function) {
    if (!function.isPartition() || !function.isAttribute()) {
      return false;
    }
    Class<?> type = ((AttributeFunction) function).getColumn().getTypeClass();
    return type == Double.class || type == Float.class;
  }

  private static String category(Function function) {
    TransformerCategory category = function.getUI().getCategory();
    return category.getDisplayName();
  }

  /** Says the same after the functions were listed anew. */
  boolean isLike(FunctionChoice other) {
    return other != null && toString().equals(other.toString());
  }

  @Override
  public String toString() {
    String kind = function.getUI().getDisplayName();
    return function.isSimple() ? kind : kind + ": " + function;
  }
}
