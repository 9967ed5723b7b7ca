package org.reluatlas.evolution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.task.Progress;
import org.reluatlas.task.file.NpzFile;

class EvolutionArraysTest {

  private static final Box BOX = Box.cube(2, -0.7, 0.7);

  @TempDir Path folder;

  @Test
  void areTheSeriesAndHeatMapsOfTheReport() throws IOException {
    Evolution evolution =
        Runs.evolution(Runs.find("0:300:100", Runs.SAMPLE), BOX, folder.resolve("kept"));
    EvolutionReport report = EvolutionReport.of(evolution, Progress.NONE);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    EvolutionArrays.write(report, out, Progress.NONE);
    NpzFile npz = new NpzFile(out.toByteArray());

    RunSeries run = report.series().get(0);
    assertEquals(List.of(run.run().name()), npz.texts("run_names"));
    assertArrayEquals(
        LongStream.of(report.epochs()).asDoubleStream().toArray(), npz.numbers("epochs"));
    assertArrayEquals(run.losses(), npz.row("loss", 0));
    for (String measure : run.rows().get(1).measures().names()) {
      assertArrayEquals(new int[] {1, 4}, npz.shape(measure));
      assertArrayEquals(run.values(measure), npz.row(measure, 0), measure);
    }
    assertArrayEquals(new int[] {1, 4, 3, HeatMap.SHARES}, npz.shape("betti_curves"));
    double[] curves = npz.numbers("betti_curves");
    for (HeatMap map : report.heatMaps()) {
      assertArrayEquals(new int[] {4, HeatMap.SHARES}, npz.shape("heat_map_beta" + map.beta()));
      for (int e = 0; e < 4; e++) {
        double[] row = npz.row("heat_map_beta" + map.beta(), e);
        assertArrayEquals(map.values()[e], row);
        // of one run the mean is the curve itself
        int at = (e * 3 + map.beta()) * HeatMap.SHARES;
        assertArrayEquals(row, Arrays.copyOfRange(curves, at, at + HeatMap.SHARES));
      }
    }
    assertEquals(1 / 400.0, npz.numbers("shares")[1]);
    assertTrue(Arrays.stream(curves).anyMatch(Double::isNaN), "epochs of fewer cells");
  }
}
