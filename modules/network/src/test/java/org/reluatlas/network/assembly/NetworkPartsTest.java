package org.reluatlas.network.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reluatlas.network.TestFiles;

/** The cases of {@code parts/cases.txt}. */
class NetworkPartsTest {

  private static final String UNORDERED = "unordered ";

  static List<String> cases() throws IOException {
    return Files.readAllLines(TestFiles.at("parts/cases.txt")).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .collect(Collectors.toList());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void findsTheNetworks(String line) {
    String[] sides = line.split(" = ", -1);
    boolean ordered = !line.startsWith(UNORDERED);
    String layers = ordered ? sides[0] : sides[0].substring(UNORDERED.length());
    List<NetworkPart> parts = NetworkParts.of(outlines(layers), ordered);
    if (sides[1].equals("one")) {
      assertEquals(1, parts.size(), () -> told(parts, true));
      assertEquals(names(outlines(layers)), names(parts.get(0).layers()));
    } else {
      assertEquals(
          sides[1].replaceAll("[(][^)]*[)]", ""), told(parts, false), () -> told(parts, true));
      for (String expected : sides[1].split(" ", -1)) {
        if (expected.contains("(")) {
          assertEquals(expected, told(List.of(part(parts, expected)), true));
        }
      }
    }
  }

  private static NetworkPart part(List<NetworkPart> parts, String expected) {
    String name = expected.substring(0, expected.indexOf('('));
    return parts.stream().filter(part -> part.name().equals(name)).findFirst().orElseThrow();
  }

  private static String told(List<NetworkPart> parts, boolean layers) {
    return parts.stream()
        .map(part -> part.name() + (layers ? "(" + names(part.layers()) + ")" : ""))
        .collect(Collectors.joining(" "));
  }

  private static String names(List<LayerOutline> layers) {
    return layers.stream().map(LayerOutline::name).collect(Collectors.joining(","));
  }

  static List<LayerOutline> outlines(String layers) {
    List<LayerOutline> outlines = new ArrayList<>();
    for (String layer : layers.split(" ", -1)) {
      String[] nameAndWidths = layer.split(":", -1);
      if (nameAndWidths.length == 1) {
        outlines.add(LayerOutline.other(layer));
      } else {
        String[] widths = nameAndWidths[1].split(">", -1);
        outlines.add(
            LayerOutline.linear(
                nameAndWidths[0], Integer.parseInt(widths[0]), Integer.parseInt(widths[1])));
      }
    }
    return outlines;
  }
}
