package org.reluatlas.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reluatlas.acceptance.agent.ComponentQuery;

/** The window Appearance with the columns of the plugin. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AppearanceIT {

  @RegisterExtension static final Workbench WORKBENCH = new Workbench();

  private static final ComponentQuery ELEMENTS =
      ComponentQuery.a("JComboBox").called("appearance of");
  private static final ComponentQuery CATEGORIES =
      ComponentQuery.a("JComboBox").called("appearance category");
  private static final ComponentQuery FUNCTIONS =
      ComponentQuery.a("JComboBox").called("appearance by");
  private static final ComponentQuery APPLY =
      ComponentQuery.a("JButton").called("apply appearance");
  private static final int BLUE = 0x0072b2;
  private static final int ORANGE = 0xe69f00;

  private final User user = WORKBENCH.user();

  @BeforeAll
  static void open() throws Exception {
    User user = WORKBENCH.user();
    user.openSample("Two circles (2 inputs, classifier)");
    Await.until("110 regions", () -> WORKBENCH.workspace().nodes() == 110);
    user.click(ComponentQuery.a("JButton").called("run FiedlerStatistics"));
    user.click(ComponentQuery.a("JButton").called("OK"));
    user.click(ComponentQuery.a("JButton").called("Close").in("Fiedler partition"));
  }

  /** The list is filled anew when it opens, so that the new columns are in it. */
  private void apply(String category, String function) throws Exception {
    user.choose(ELEMENTS, "Nodes");
    user.choose(CATEGORIES, category);
    user.click(FUNCTIONS);
    user.reach(ComponentQuery.a("JList").called("ComboBox.list"));
    user.click(FUNCTIONS);
    user.choose(FUNCTIONS, function);
    user.click(APPLY);
  }

  /** The nodes of one value all have its colour. */
  private static boolean areColoredBy(String column, Map<?, Integer> colors) throws Exception {
    Map<String, Object> values = WORKBENCH.workspace().values(column);
    return WORKBENCH.workspace().colors().entrySet().stream()
        .allMatch(node -> node.getValue().equals(colors.get(values.get(node.getKey()))));
  }

  @Test
  @Order(1)
  void partsHaveTheColoursOfClasses() throws Exception {
    Map<Integer, Integer> colors = Map.of(0, BLUE, 1, ORANGE);
    assertTrue(areColoredBy("predicted_class", colors));
    apply("Color", "Partition: fiedler partition");
    Await.until("the parts", () -> areColoredBy("fiedler_partition", colors));
    assertFalse(areColoredBy("predicted_class", colors));
    apply("Color", "Partition: predicted class");
    Await.until("the classes", () -> areColoredBy("predicted_class", colors));
  }

  /** By the Fiedler value, from one colour to another without a step back. */
  @Test
  @Order(2)
  void ranksHaveARampOfColours() throws Exception {
    apply("Color", "Ranking: fiedler value");
    Await.until(
        "many colours", () -> new HashSet<>(WORKBENCH.workspace().colors().values()).size() > 50);
    Map<String, Object> values = WORKBENCH.workspace().values("fiedler_value");
    List<Integer> reds =
        WORKBENCH.workspace().colors().entrySet().stream()
            .sorted(Comparator.comparing(node -> (Double) values.get(node.getKey())))
            .map(node -> node.getValue() >> 16)
            .collect(Collectors.toList());
    List<Integer> falling =
        reds.stream().sorted(Comparator.reverseOrder()).collect(Collectors.toList());
    assertEquals(falling, reds);
  }

  @Test
  @Order(3)
  void measuredValuesAreNoParts() throws Exception {
    List<String> functions = user.see(FUNCTIONS).items();
    assertTrue(functions.contains("Ranking: volume"), functions.toString());
    assertFalse(functions.contains("Partition: volume"), functions.toString());
  }
}
