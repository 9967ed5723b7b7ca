package org.reluatlas.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.ui.RectangleEdge;
import org.junit.jupiter.api.Test;

class DecadeBarTest {

  /** As many values in each decade: the scale has as much room for each. */
  @Test
  void sizesOfSeveralDecadesAreOnALogarithmicScale() {
    double[] values =
        IntStream.rangeClosed(0, 400).mapToDouble(i -> Math.pow(10, i / 100.0)).toArray();
    ColorBar bar = DecadeBar.of(values);
    assertTrue(bar instanceof DecadeBar);
    assertEquals(1, bar.share(10_000), 1e-12);
    assertEquals(0.5, bar.share(100), 0.02);
    assertEquals(0, bar.share(0), 0);
    assertEquals(0, bar.share(1e-9), 0, "below the scale");
  }

  @Test
  void ticksAreAtThePowersOfTen() {
    NumberAxis axis = new DecadeBar(0.01, 1000).axis("norm");
    axis.setRange(-2, 3);
    List<String> named = new ArrayList<>();
    for (Object each :
        axis.refreshTicks(null, null, new Rectangle2D.Double(), RectangleEdge.RIGHT)) {
      NumberTick tick = (NumberTick) each;
      if (!tick.getText().isEmpty()) {
        named.add(tick.getText() + " at " + Math.round(tick.getValue()));
      }
    }
    assertEquals(
        List.of("0.01 at -2", "0.1 at -1", "1 at 0", "10 at 1", "100 at 2", "1,000 at 3"), named);
  }

  @Test
  void withinADecadeAndForFewSmallOnesTheScaleIsLinear() {
    double[] values = IntStream.rangeClosed(0, 100).mapToDouble(i -> 2 + i / 50.0).toArray();
    values[7] = 1e-12;
    values[8] = 0;
    ColorBar bar = DecadeBar.of(values);
    assertFalse(bar instanceof DecadeBar);
    assertEquals(0.75, bar.share(3), 1e-12);
    assertEquals(0, bar.getLowerBound(), 0);
    ColorBar flat = DecadeBar.of(0, 0);
    assertFalse(flat instanceof DecadeBar);
    assertEquals(0, flat.share(0), 0);
  }

  /** The bar itself runs evenly through its colours, as the axis beside it is of logarithms. */
  @Test
  void coloursOfTheBarAreThoseOfTheValues() {
    DecadeBar bar = new DecadeBar(0.1, 10);
    assertEquals(
        Arrays.stream(new double[] {0.1, 1, 3, 10})
            .mapToObj(value -> ColorScale.at(bar.share(value)))
            .collect(Collectors.toList()),
        Arrays.stream(new double[] {0.1, 1, 3, 10})
            .mapToObj(value -> bar.getPaint(Math.log10(value)))
            .collect(Collectors.toList()));
  }
}
