package org.reluatlas.charts;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.reluatlas.network.AffineLayer;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.study.Problem;
import org.reluatlas.study.Study;

class UnboundedFigureTest {

  private static final Pattern PATH = Pattern.compile(" d=\"([^\"]*)\"");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

  /** Nearly flat outside of the kinks, so that the level set has vertices very far out. */
  private static Study farLevelSet() {
    AffineLayer hidden =
        new AffineLayer(
            2,
            new double[] {1, 0.3, 1, 0.3, -0.3, 1, 0.3, -1, 1, 1},
            new double[] {0, -1, 0, 0, -0.3});
    AffineLayer output =
        new AffineLayer(5, new double[] {1, -1, 1e-6, -1e-6, 0}, new double[] {-0.5});
    return Study.of(
        Problem.of("far", new ReluNetwork(List.of(hidden, output))).box(Box.wholeSpace(2)).build());
  }

  @Test
  void nothingIsDrawnFarOutsideOfThePaper() {
    Study study = farLevelSet();
    assertTrue(study.boundary().facets() > 0);
    String svg =
        SvgFigure.of(new DecompositionFigure(study.regions(), study.boundary(), "far")).text();
    String paths =
        String.join(" ", PATH.matcher(svg).results().map(m -> m.group(1)).toArray(String[]::new));
    assertTrue(paths.length() > 1000);
    Matcher numbers = NUMBER.matcher(paths);
    while (numbers.find()) {
      assertTrue(Math.abs(Double.parseDouble(numbers.group())) < 1e5, numbers.group());
    }
  }
}
