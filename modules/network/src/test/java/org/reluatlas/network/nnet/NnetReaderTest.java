package org.reluatlas.network.nnet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reluatlas.network.ImportedNetwork;
import org.reluatlas.network.NetworkFiles;
import org.reluatlas.network.NetworkFormatException;
import org.reluatlas.network.TestFiles;

/** Small files in the format of ACAS Xu. */
class NnetReaderTest {

  private static final double[][] POINTS = {{0, 0}, {3, -5}, {-2.5, 7}, {4, 8}, {1, -2}};

  @TempDir Path folder;

  @Test
  void inputsAndOutputsAreThoseOfTheUser() {
    ImportedNetwork network = NetworkFiles.read(TestFiles.at("nnet/scaled.nnet"));
    assertEquals("NNet", network.format());
    for (double[] x : POINTS) {
      double[] scaled = layers((x[0] - 1) / 4, (x[1] + 2) / 8);
      assertArrayEquals(
          new double[] {2 * scaled[0] + 0.5, 2 * scaled[1] + 0.5}, network.network().forward(x));
    }
    assertEquals(
        List.of(
            "Programs that run this file move inputs into their bounds first, which is left out"
                + " here: stay in the box -4.0,4.0;-8.0,8.0",
            "The scaling of the inputs and layer 1, with no ReLU between them, were folded into one"
                + " affine map without rounding",
            "Layer 2 and the scaling of the outputs, with no ReLU between them, were folded into"
                + " one affine map without rounding"),
        network.notices());
  }

  @Test
  void singleZerosScaleNothing() {
    ImportedNetwork network = NetworkFiles.read(TestFiles.at("nnet/unscaled.nnet"));
    for (double[] x : POINTS) {
      assertArrayEquals(layers(x[0], x[1]), network.network().forward(x));
    }
    assertEquals(List.of(), network.notices());
  }

  private static double[] layers(double x, double y) {
    double a = Math.max(0, x - 0.5 * y + 0.5);
    double b = Math.max(0, 0.25 * x + 2 * y - 0.25);
    double c = Math.max(0, -x - y + 0.125);
    return new double[] {a - b + 0.5 * c + 0.75, -0.5 * a + 0.25 * b + 2 * c - 1.5};
  }

  @Test
  void refusesByLine() throws IOException {
    refuses("1.0,-0.5,", "1.0,x,", "line 10: a weight of layer 1 is \"x\", not a finite number");
    refuses(
        "4.0,8.0,2.0,", "4.0,-8.0,2.0,", "range 2 of the inputs is -8.0, which must be above 0");
    refuses("4.0,8.0,2.0,", "4.0,8.0,", "the line of ranges has 2 numbers, but 3 are needed");
    refuses(
        "2,3,2,",
        "3,3,2,",
        "says that it has 2 inputs and 2 outputs, but the widths of its"
            + " layers are 3 and 2 there; write it again");
    refuses("-1.5,", "-1.5,7", "line 19: goes on after its last layer; write it again");
    refuses("-1.5,", "", "line 20: ends where a bias of layer 2 must come; it is cut off");
    refuses("2,2,2,3,", "1e15,2,2,3,", null);
    refuses(
        "2,3,2,",
        "2,16777216,2,",
        "line 9: ends where a weight of layer 1 must come; it is cut off");
  }

  private void refuses(String old, String changed, String sentence) throws IOException {
    String text = Files.readString(TestFiles.at("nnet/scaled.nnet"));
    int at = text.indexOf(old);
    Path file =
        Files.writeString(
            folder.resolve("a.nnet"),
            text.substring(0, at) + changed + text.substring(at + old.length()));
    NetworkFormatException e =
        assertThrows(NetworkFormatException.class, () -> NetworkFiles.read(file));
    if (sentence != null) {
      assertEquals("a.nnet: " + sentence, e.getMessage());
    }
  }
}
