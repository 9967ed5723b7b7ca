package org.reluatlas.network.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reluatlas.network.TestFiles;

/** The cases of {@code parts/orders.txt}. */
class NameOrderTest {

  static List<String> cases() throws IOException {
    return Files.readAllLines(TestFiles.at("parts/orders.txt")).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .collect(Collectors.toList());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void findsTheOrder(String line) {
    String[] sides = line.split(" = ", -1);
    List<LayerOutline> stored = NetworkPartsTest.outlines(sides[0]);
    String expected = sides[1].equals("stored") ? names(stored) : sides[1];
    assertEquals(expected, names(NameOrder.of(stored)));
  }

  private static String names(List<LayerOutline> layers) {
    return layers.stream().map(LayerOutline::name).collect(Collectors.joining(","));
  }
}
