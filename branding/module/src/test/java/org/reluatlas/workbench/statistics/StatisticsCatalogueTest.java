package org.reluatlas.workbench.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gephi.statistics.plugin.builder.ModularityBuilder;
import org.gephi.statistics.plugin.dynamic.builder.DynamicNbNodesBuilder;
import org.gephi.statistics.spi.StatisticsBuilder;
import org.gephi.statistics.spi.StatisticsUI;
import org.junit.jupiter.api.Test;

class StatisticsCatalogueTest {

  private final StatisticsUI ui = new NodeCount.UI("counts", 5);
  private final StatisticsUI earlier = new NodeCount.UI("first", 2);

  @Test
  void categoriesStandInTheOrderOfPositions() {
    Map<String, List<StatisticsUI>> categories =
        StatisticsCatalogue.byCategory(List.of(ui, earlier), List.of());
    assertEquals(List.of("first", "counts"), new ArrayList<>(categories.keySet()));
    assertEquals(List.of(ui), categories.get("counts"));
  }

  @Test
  void builderWithoutInterfaceStandsLastUnderItsName() {
    StatisticsBuilder modularity = new ModularityBuilder();
    Map<String, List<StatisticsUI>> categories =
        StatisticsCatalogue.byCategory(List.of(ui), List.of(modularity, new NodeCount.Builder()));
    assertEquals(2, categories.size());
    List<StatisticsUI> plain = new ArrayList<>(categories.values()).get(1);
    assertEquals(1, plain.size());
    assertEquals(modularity.getName(), plain.get(0).getDisplayName());
    assertEquals(modularity.getStatisticsClass(), plain.get(0).getStatisticsClass());
  }

  @Test
  void statisticsOverTimeAreLeftOut() {
    assertTrue(
        StatisticsCatalogue.byCategory(List.of(), List.of(new DynamicNbNodesBuilder())).isEmpty());
  }

  @Test
  void thoseInTheLookupAreThere() {
    Map<String, List<StatisticsUI>> categories = StatisticsCatalogue.byCategory();
    assertFalse(categories.isEmpty());
    assertTrue(
        categories.values().stream()
            .flatMap(List::stream)
            .anyMatch(entry -> entry.getStatisticsClass() == NodeCount.class));
  }
}
