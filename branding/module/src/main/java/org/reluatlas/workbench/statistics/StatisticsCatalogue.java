package org.reluatlas.workbench.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gephi.statistics.spi.DynamicStatistics;
import org.gephi.statistics.spi.StatisticsBuilder;
import org.gephi.statistics.spi.StatisticsUI;
import org.openide.util.Lookup;

/** All statistics that can be run, by category. */
final class StatisticsCatalogue {

  private static final Comparator<StatisticsUI> ORDER =
      Comparator.comparingInt(StatisticsUI::getPosition)
          .thenComparing(StatisticsUI::getDisplayName);

  private StatisticsCatalogue() {}

  static Map<String, List<StatisticsUI>> byCategory() {
    Lookup lookup = Lookup.getDefault();
    return byCategory(
        lookup.lookupAll(StatisticsUI.class), lookup.lookupAll(StatisticsBuilder.class));
  }

  /**
   * In the order of {@link StatisticsUI#getPosition}, categories as their first member; builders
   * without an interface last. Those over time want a window and a step, and are left out.
   */
  static Map<String, List<StatisticsUI>> byCategory(
      Collection<? extends StatisticsUI> uis, Collection<? extends StatisticsBuilder> builders) {
    List<StatisticsUI> all = new ArrayList<>(uis);
    Set<Class<?>> covered = new HashSet<>();
    all.forEach(ui -> covered.add(ui.getStatisticsClass()));
    for (StatisticsBuilder builder : builders) {
      if (covered.add(builder.getStatisticsClass())) {
        all.add(new PlainStatisticsUI(builder));
      }
    }
    all.removeIf(ui -> DynamicStatistics.class.isAssignableFrom(ui.getStatisticsClass()));
    all.sort(ORDER);
    Map<String, List<StatisticsUI>> categories = new LinkedHashMap<>();
    all.forEach(
        ui -> categories.computeIfAbsent(ui.getCategory(), key -> new ArrayList<>()).add(ui));
    return categories;
  }
}
