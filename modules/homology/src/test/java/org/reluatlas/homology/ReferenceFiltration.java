package org.reluatlas.homology;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/** A filtration among the test resources, with Betti curves and pairs that PHAT found. */
final class ReferenceFiltration {

  static final String[] NAMES = {
    "circles",
    "deg_box",
    "deg_concurrent",
    "deg_dead",
    "deg_duplicate",
    "deg_int3d",
    "deg_nobias",
    "deg_touch",
    "deg_zero_on_region",
    "moons",
    "paraboloid",
    "spheres3d"
  };

  private final JsonObject json;
  private final Filtration filtration;

  ReferenceFiltration(String name, int seed) {
    json = read("/betti/" + name + "_seed" + seed + ".json.gz");
    filtration = filtration();
  }

  private static JsonObject read(String resource) {
    try (InputStream raw = ReferenceFiltration.class.getResourceAsStream(resource);
        InputStream in = new GZIPInputStream(raw)) {
      return JsonParser.parseReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .getAsJsonObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Filtration filtration() {
    int[] f = ints(json.getAsJsonArray("f"));
    int[] ids = ints(json.getAsJsonArray("order"));
    int[][] columns = new int[ids.length][];
    for (int t = 0; t < ids.length; t++) {
      columns[ids[t]] = ints(json.getAsJsonArray("boundary_in_order").get(t).getAsJsonArray());
      for (int i = 0; i < columns[ids[t]].length; i++) {
        columns[ids[t]][i] = ids[columns[ids[t]][i]];
      }
    }
    return Filtration.of(complex(f, columns), ids);
  }

  /** Columns by id, with ids of facets. */
  private static ChainComplex complex(int[] f, int[][] columns) {
    int[][][] above = new int[f.length - 1][][];
    int first = f[0];
    for (int k = 1; k < f.length; k++) {
      above[k - 1] = new int[f[k]][];
      for (int c = 0; c < f[k]; c++) {
        above[k - 1][c] = columns[first + c].clone();
        for (int i = 0; i < above[k - 1][c].length; i++) {
          above[k - 1][c][i] -= first - f[k - 1];
        }
      }
      first += f[k];
    }
    return Complexes.of(f[0], above);
  }

  Filtration get() {
    return filtration;
  }

  int[] betti(int i) {
    return ints(json.getAsJsonArray("betti").get(i).getAsJsonArray());
  }

  /** Births and deaths by turns. */
  int[] pairs() {
    JsonArray pairs = json.getAsJsonArray("pairs");
    int[] result = new int[2 * pairs.size()];
    for (int i = 0; i < pairs.size(); i++) {
      result[2 * i] = pairs.get(i).getAsJsonArray().get(0).getAsInt();
      result[2 * i + 1] = pairs.get(i).getAsJsonArray().get(1).getAsInt();
    }
    return result;
  }

  private static int[] ints(JsonArray array) {
    int[] result = new int[array.size()];
    int i = 0;
    for (JsonElement element : array) {
      result[i++] = element.getAsInt();
    }
    return result;
  }
}
