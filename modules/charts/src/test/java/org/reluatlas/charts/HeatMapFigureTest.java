package org.reluatlas.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.reluatlas.homology.MeanBettiCurves;
import org.reluatlas.homology.RandomFiltrationTrials;
import org.reluatlas.task.Progress;

class HeatMapFigureTest {

  private static final long[] EPOCHS = {0, 10, 20, 30};

  /** A tent over 100 cells, none, a low tent over 50 cells, and one over 100 again. */
  private static final SampledCurve[] CURVES = {
    SampledCurve.of(new int[] {50, 100}, 40, 0),
    null,
    SampledCurve.of(new int[] {25, 50}, 10, 0),
    SampledCurve.of(new int[] {50, 100}, 40, 0)
  };

  private static HeatMapFigure figure() {
    return new HeatMapFigure(1, new EpochGaps(EPOCHS), CURVES, LossTrack.NONE, "Run");
  }

  private static Color at(BufferedImage image, double epoch, double cells) {
    double margin = 0.012 * 40; // of the axis, on both sides of the columns from −5 to 35
    double share = (epoch + 5 + margin) / (40 + 2 * margin);
    int y = (int) ((1 - cells / 100) * image.getHeight());
    return new Color(image.getRGB((int) (share * image.getWidth()), y));
  }

  private static void assertColor(Color expected, Color actual) {
    assertEquals(expected.getRed(), actual.getRed(), 3);
    assertEquals(expected.getGreen(), actual.getGreen(), 3);
    assertEquals(expected.getBlue(), actual.getBlue(), 3);
  }

  @Test
  void colourIsTheMeanAtItsEpochAndNumberOfCells() {
    BufferedImage image = RecordedDrawing.of(figure()).images.get(0);
    for (double epoch : new double[] {-4.5, 0, 4.5}) {
      assertColor(ColorScale.at(1), at(image, epoch, 50));
      assertColor(ColorScale.at(0.5), at(image, epoch, 25));
      assertColor(ColorScale.at(0.5), at(image, epoch, 75));
    }
    assertColor(ColorScale.at(0.25), at(image, 20, 25));
    assertColor(ColorScale.at(0.25), at(image, 15.5, 25));
    assertColor(ColorScale.at(0.5), at(image, 30, 75));
  }

  @Test
  void whatIsNotKnownIsWhiteAndAboveTheLastCellIsGrey() {
    BufferedImage image = RecordedDrawing.of(figure()).images.get(0);
    assertEquals(Color.WHITE, at(image, 10, 25));
    assertEquals(Color.WHITE, at(image, 14.5, 95));
    assertEquals(EpochRaster.ABOVE, at(image, 20, 51));
    assertColor(ColorScale.at(0), at(image, 20, 49.8));
  }

  @Test
  void axesColoursAndNumbersAreNamed() {
    List<String> texts = RecordedDrawing.of(figure()).texts;
    for (String text :
        List.of(
            "Run",
            "3 epochs, at most 100 cells",
            "epoch",
            "mean β₁",
            "40",
            "above the last cell")) {
      assertTrue(texts.contains(text), text + " in " + texts);
    }
    assertTrue(texts.contains("cells added ÷ 100"), texts.toString());
  }

  @Test
  void epochsThatAreNotInTheListAreWhiteToo() {
    SampledCurve[] curves = new SampledCurve[4];
    Arrays.fill(curves, CURVES[0]);
    BufferedImage image =
        RecordedDrawing.of(
                new HeatMapFigure(0, new EpochGaps(0, 10, 20, 50), curves, LossTrack.NONE, "Run"))
            .images
            .get(0);
    double share = (35 + 5 + 0.012 * 60) / (60 * 1.024);
    assertEquals(Color.WHITE.getRGB(), image.getRGB((int) (share * image.getWidth()), 100));
  }

  @Test
  void curvesAreLinearBetweenSamples() {
    SampledCurve curve = SampledCurve.of(new int[] {10, 30, 40}, 5, 9, 1);
    assertEquals(0, curve.at(0), 1e-12);
    assertEquals(2.5, curve.at(5), 1e-12);
    assertEquals(5, curve.at(10), 1e-12);
    assertEquals(6.1, curve.at(15.5), 1e-12);
    assertEquals(1, curve.at(40), 1e-12);
    assertThrows(IllegalArgumentException.class, () -> SampledCurve.of(new int[] {2, 2}, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> SampledCurve.of(new int[0]));
  }

  @Test
  void curvesOfRandomFiltrationsAreTheirMeans() {
    MeanBettiCurves curves =
        new RandomFiltrationTrials(5, 3).compute(FilteredBox.cross().chains, Progress.NONE);
    SampledCurve curve = SampledCurve.of(curves, 1);
    assertEquals(25, curve.cells());
    for (int s = 0; s < curves.samples(); s++) {
      assertEquals(curves.mean(1, s), curve.at(curves.time(s)), 1e-12);
    }
  }

  @Test
  void aThousandEpochsAreOneSmallImage() throws IOException {
    int size = 1000;
    SampledCurve[] curves = new SampledCurve[size];
    for (int e = 0; e < size; e++) {
      int cells = 20_000 - 10 * e;
      curves[e] = SampledCurve.of(new int[] {cells / 4, cells / 2, cells}, cells / 5.0, 7, 0);
    }
    String svg =
        SvgFigure.of(
                new HeatMapFigure(
                    0,
                    new EpochGaps(LongStream.range(0, size).toArray()),
                    curves,
                    LossTrack.NONE,
                    "Run"))
            .text();
    assertTrue(svg.length() < 250_000, svg.length() + " characters");
    Matcher png = Pattern.compile("data:image/png;base64,([^\"]*)\"").matcher(svg);
    assertTrue(png.find());
    byte[] bytes = Base64.getMimeDecoder().decode(png.group(1));
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
    assertEquals(EpochRaster.ABOVE.getRGB(), image.getRGB(image.getWidth() - 30, 30));
    assertTrue(image.getWidth() >= size, image.getWidth() + " pixels wide");
  }

  @Test
  void asManyCurvesAsEpochs() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new HeatMapFigure(0, new EpochGaps(1), CURVES, LossTrack.NONE, "Run"));
  }
}
