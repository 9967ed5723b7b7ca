package org.reluatlas.spark;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.tiles.Tile;
import org.reluatlas.polyhedra.tiles.TileCounts;
import org.reluatlas.study.JsonParts;
import org.reluatlas.study.Problem;
import org.reluatlas.study.ProblemJson;
import org.reluatlas.task.Progress;

/** The counts of a complex in tiles as {@code summary.json}, and a table of the tiles. */
final class TilesFiles {

  private static final DataType NUMBERS = DataTypes.createArrayType(DataTypes.DoubleType);

  private static final StructType TILES =
      new StructType()
          .add("tile", DataTypes.IntegerType)
          .add("low", NUMBERS)
          .add("high", NUMBERS)
          .add("cells", DataTypes.LongType)
          .add("shuffled", DataTypes.LongType)
          .add("seconds", DataTypes.DoubleType);

  private final Problem problem;
  private final TilesResult result;

  TilesFiles(Problem problem, TilesResult result) {
    this.problem = problem;
    this.result = result;
  }

  /**
   * Writes both or none, and returns where they are.
   *
   * @throws IOException when a file cannot be written
   * @throws org.reluatlas.task.CancelledException when cancelled
   */
  List<String> write(SparkSession session, ResultFolder folder, Progress progress)
      throws IOException {
    progress.begin("Tables");
    try (Drafts drafts = new Drafts(folder)) {
      session
          .createDataFrame(rows(), TILES)
          .coalesce(1)
          .write()
          .parquet(drafts.add("tiles").toString());
      try (Writer out =
          new OutputStreamWriter(
              folder.fileSystem().create(drafts.add("summary.json")), StandardCharsets.UTF_8)) {
        JsonParts.write(summary(), out);
      }
      progress.check();
      return drafts.publish();
    }
  }

  private List<Row> rows() {
    List<Tile> tiles = Tile.of(problem.domain(), result.tiles().size());
    return result.tiles().stream()
        .map(
            of ->
                RowFactory.create(
                    of.tile(),
                    ends(tiles.get(of.tile()).box(), false),
                    ends(tiles.get(of.tile()).box(), true),
                    of.cells(),
                    of.shared(),
                    of.seconds()))
        .toList();
  }

  private static Double[] ends(Box box, boolean isHigh) {
    Double[] ends = new Double[box.dimension()];
    for (int axis = 0; axis < ends.length; axis++) {
      ends[axis] = isHigh ? box.high(axis) : box.low(axis);
    }
    return ends;
  }

  private JsonObject summary() {
    TileCounts whole = result.whole();
    JsonObject parts = new JsonObject();
    parts.add("network", ProblemJson.network(problem));
    parts.add("domain", JsonParts.domain(problem.domain()));
    JsonObject complex = new JsonObject();
    complex.add("fVector", JsonParts.numbers(whole.fVector()));
    complex.addProperty("eulerCharacteristic", whole.eulerCharacteristic());
    parts.add("complex", complex);
    JsonObject graph = new JsonObject();
    graph.addProperty("adjacency", "facet");
    graph.addProperty("vertices", whole.regions());
    graph.addProperty("edges", whole.dualEdges());
    parts.add("dualGraph", graph);
    if (problem.outputs().hasBoundary()) {
      JsonObject boundary = new JsonObject();
      boundary.addProperty("facets", whole.boundaryFacets());
      JsonParts.addNumber(boundary, "measure", whole.boundaryMeasure());
      parts.add("decisionBoundary", boundary);
    }
    parts.add("tiles", tiles());
    JsonObject seconds = new JsonObject();
    seconds.addProperty("all", milliseconds(result.seconds()));
    parts.add("seconds", seconds);
    return parts;
  }

  private JsonObject tiles() {
    JsonObject tiles = new JsonObject();
    tiles.addProperty("count", result.tiles().size());
    tiles.addProperty("pieces", result.pieces());
    tiles.addProperty("shuffled", result.shuffled());
    JsonArray each = new JsonArray();
    for (TileResult of : result.tiles()) {
      JsonObject tile = new JsonObject();
      tile.addProperty("cells", of.cells());
      tile.addProperty("shuffled", of.shared());
      tile.addProperty("seconds", milliseconds(of.seconds()));
      each.add(tile);
    }
    tiles.add("each", each);
    return tiles;
  }

  private static double milliseconds(double seconds) {
    return Math.rint(1000 * seconds) / 1000;
  }
}
