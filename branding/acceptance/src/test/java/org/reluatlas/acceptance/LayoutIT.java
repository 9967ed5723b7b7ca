package org.reluatlas.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.reluatlas.acceptance.agent.ComponentQuery;

/** The window Layout with the layouts of the plugin. */
class LayoutIT {

  @RegisterExtension static final Workbench WORKBENCH = new Workbench();

  private static final ComponentQuery LAYOUTS = ComponentQuery.a("JComboBox").called("layouts");
  private static final ComponentQuery RUN = ComponentQuery.a("JButton").called("run layout");
  private static final ComponentQuery PROPERTIES = ComponentQuery.a("SheetTable").after("layouts");
  private static final double CLOSE = 1e-3;

  private final User user = WORKBENCH.user();

  private static Map<String, double[]> centroids;

  @BeforeAll
  static void open() throws Exception {
    WORKBENCH.user().openSample("Two circles (2 inputs, classifier)");
    Await.until("110 regions", () -> WORKBENCH.workspace().nodes() == 110);
    centroids = WORKBENCH.workspace().positions();
  }

  @Test
  void centroidsComeBackInAnotherWidth() throws Exception {
    run("Spectral");
    Await.until("other positions", () -> farthestFromCentroids(1) > 1);

    user.choose(LAYOUTS, "Polytope centroids");
    user.setProperty(PROPERTIES, "Width", "2000");
    user.click(RUN);
    Await.until("the centroids, twice as wide", () -> farthestFromCentroids(2) < CLOSE);
  }

  /** The first coordinate is the Fiedler value, but for its scale. */
  @Test
  void spectralLayoutShowsTheFiedlerValue() throws Exception {
    user.click(ComponentQuery.a("JButton").called("run FiedlerStatistics"));
    user.click(ComponentQuery.a("JButton").called("OK"));
    user.click(ComponentQuery.a("JButton").called("Close").in("Fiedler partition"));
    run("Spectral");
    Map<String, Object> values = WORKBENCH.workspace().values("fiedler_value");
    Await.until("Fiedler values", () -> Math.abs(correlation(values)) > 1 - CLOSE);
    DoubleSummaryStatistics across =
        WORKBENCH.workspace().positions().values().stream()
            .mapToDouble(at -> at[0])
            .summaryStatistics();
    assertEquals(1000, across.getMax() - across.getMin(), CLOSE);
  }

  private static double correlation(Map<String, Object> values) throws Exception {
    double[] x = new double[values.size()];
    double[] y = new double[values.size()];
    int i = 0;
    for (Map.Entry<String, double[]> node : WORKBENCH.workspace().positions().entrySet()) {
      x[i] = node.getValue()[0];
      y[i++] = (Double) values.get(node.getKey());
    }
    return covariance(x, y) / Math.sqrt(covariance(x, x) * covariance(y, y));
  }

  private static double covariance(double[] x, double[] y) {
    double meanX = Arrays.stream(x).average().orElseThrow();
    double meanY = Arrays.stream(y).average().orElseThrow();
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += (x[i] - meanX) * (y[i] - meanY);
    }
    return sum;
  }

  private void run(String layout) throws Exception {
    user.choose(LAYOUTS, layout);
    user.click(RUN);
  }

  private static double farthestFromCentroids(double factor) throws Exception {
    double largest = 0;
    for (Map.Entry<String, double[]> now : WORKBENCH.workspace().positions().entrySet()) {
      double[] was = centroids.get(now.getKey());
      double[] is = now.getValue();
      largest = Math.max(largest, Math.hypot(is[0] - factor * was[0], is[1] - factor * was[1]));
    }
    return largest;
  }
}
