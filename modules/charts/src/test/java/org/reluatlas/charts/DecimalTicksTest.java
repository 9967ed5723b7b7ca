package org.reluatlas.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueTick;
import org.jfree.ui.RectangleEdge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Axes for values of every size have a few ticks, and no two with the same label. */
class DecimalTicksTest {

  private static List<String> labels(NumberAxis axis) {
    Graphics2D graphics = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    Rectangle2D area = new Rectangle2D.Double(0, 0, 480, 30);
    List<?> ticks = axis.refreshTicks(graphics, new AxisState(), area, RectangleEdge.BOTTOM);
    return ticks.stream().map(tick -> ((ValueTick) tick).getText()).collect(Collectors.toList());
  }

  private static NumberAxis axis(double low, double high) {
    NumberAxis axis = ChartStyle.style(new NumberAxis("x"));
    axis.setRange(low, high);
    return axis;
  }

  @Test
  void usualNumbersAreWrittenOut() {
    assertTrue(labels(axis(-1.5, 1.5)).containsAll(List.of("-1", "-0.2", "0", "0.4", "1.4")));
    assertTrue(labels(axis(0, 20000)).contains("5,000"));
    assertTrue(labels(axis(0, 0.0004)).contains("0.0002"));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1e-13",
    "0, 1e-99",
    "-1e99, 1e99",
    "0, 1e300",
    "5e17, 5.0000001e17",
    "1000000, 1000001",
    "-2e-7, 3e-7",
    "1e12, 1.00000001e12",
    "0, 1234567"
  })
  void labelsDiffer(double low, double high) {
    List<String> labels = labels(axis(low, high));
    Set<String> distinct = new HashSet<>(labels);
    assertEquals(labels.size(), distinct.size(), labels.toString());
    assertTrue(labels.size() >= 2 && labels.size() <= 20, labels.toString());
    assertTrue(labels.stream().allMatch(label -> label.length() < 16), labels.toString());
  }

  /** A single value, however large, is a range that the doubles around it can divide. */
  @ParameterizedTest
  @CsvSource({"0, 0", "5e17, 5e17", "-1e300, -1e300", "5e17, 500000000000000064", "1e-300, 2e-300"})
  void valuesThatAreTheSameHaveAnAxis(double low, double high) {
    for (boolean descending : new boolean[] {false, true}) {
      InfinityAxis axis = new InfinityAxis("value", low, high, descending, true);
      assertTrue(axis.getRange().contains(low) && axis.getRange().contains(high));
      List<String> labels = labels(axis);
      assertTrue(labels.contains(descending ? "−∞" : "∞"), labels.toString());
      assertTrue(labels.size() > 2, labels.toString());
    }
    ColorBar bar = new ColorBar(low, high);
    assertTrue(bar.getUpperBound() > bar.getLowerBound());
    assertEquals(0, bar.share(low));
  }
}
