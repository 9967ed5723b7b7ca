package org.reluatlas.evolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reluatlas.network.NetworkFiles;
import org.reluatlas.network.json.NetworkJson;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.DualGraph;
import org.reluatlas.study.Study;
import org.reluatlas.task.CancelledException;
import org.reluatlas.task.CancelledProgress;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.Progress;

class DynamicDualGraphTest {

  private static final Box BOX = Box.cube(2, -0.3, 0.3);
  private static final String EPOCHS = "0:1000:100";
  private static final int SLOW_CHECKPOINTS = 12;

  @TempDir private Path folder;

  private Evolution evolution(String epochs) {
    return Runs.evolution(Runs.find(epochs, Runs.REFERENCE), BOX, folder);
  }

  /** A network that changes so slowly that many regions stay. */
  private Evolution slowEvolution() throws IOException {
    Path run = Files.createDirectories(folder.resolve("slow"));
    for (int i = 0; i < SLOW_CHECKPOINTS; i++) {
      NetworkJson.write(
          Runs.network(5, 0.003 * i * i, 2, 12, 12, 1), run.resolve("epoch-" + 10 * i + ".json"));
    }
    return Runs.evolution(Runs.find(":", run), Box.cube(2, -1, 1), folder);
  }

  private static RegionLives lives(Evolution evolution) {
    return RegionLives.of(evolution, 0, Progress.NONE);
  }

  private static DynamicDualGraph graph(Evolution evolution, int minLifetime) {
    return DynamicDualGraph.of(
        evolution,
        0,
        lives(evolution),
        minLifetime,
        (index, study, nodes, edges) -> {},
        Progress.NONE);
  }

  private static List<DualGraph> dualGraphs(Evolution evolution) {
    List<DualGraph> graphs = new ArrayList<>();
    for (EpochRow row : evolution.rows(0)) {
      Path file = row.checkpoint().path();
      graphs.add(Study.of(evolution.problem().withNetwork(file, NetworkFiles.read(file))).graph());
    }
    return graphs;
  }

  private static Set<String> patterns(DualGraph graph) {
    Set<String> patterns = new TreeSet<>();
    for (int region = 0; region < graph.vertices(); region++) {
      patterns.add(graph.complex().pattern(region).toString());
    }
    return patterns;
  }

  private static String pair(Object a, Object b) {
    return a.toString().compareTo(b.toString()) < 0 ? a + " " + b : b + " " + a;
  }

  /** How many checkpoints one after another around this one have the pattern. */
  private static int lifetime(List<Set<String>> patterns, int checkpoint, String pattern) {
    int first = checkpoint;
    int last = checkpoint;
    while (first > 0 && patterns.get(first - 1).contains(pattern)) {
      first--;
    }
    while (last < patterns.size() - 1 && patterns.get(last + 1).contains(pattern)) {
      last++;
    }
    return last - first + 1;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void atEachCheckpointItIsTheDualGraphOfLongEnoughLives(int minLifetime) {
    assertDualGraphs(evolution(EPOCHS), minLifetime);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, SLOW_CHECKPOINTS})
  void soItIsWhereManyRegionsStayAndSomeComeBack(int minLifetime) throws IOException {
    assertDualGraphs(slowEvolution(), minLifetime);
  }

  private static void assertDualGraphs(Evolution evolution, int minLifetime) {
    List<DualGraph> expected = dualGraphs(evolution);
    List<Set<String>> patterns = new ArrayList<>();
    expected.forEach(each -> patterns.add(patterns(each)));
    DynamicDualGraph graph = graph(evolution, minLifetime);
    int nodesSeen = 0;
    int edgesSeen = 0;
    for (int checkpoint = 0; checkpoint < expected.size(); checkpoint++) {
      int at = checkpoint;
      Set<String> longEnough = new TreeSet<>(patterns.get(at));
      longEnough.removeIf(pattern -> lifetime(patterns, at, pattern) < minLifetime);
      Set<String> pairs = new TreeSet<>();
      DualGraph of = expected.get(at);
      for (int edge = 0; edge < of.edges(); edge++) {
        String a = of.complex().pattern(of.source(edge)).toString();
        String b = of.complex().pattern(of.target(edge)).toString();
        if (longEnough.contains(a) && longEnough.contains(b)) {
          pairs.add(pair(a, b));
        }
      }
      Set<String> nodes = new TreeSet<>();
      IntStream.range(0, graph.nodes())
          .filter(node -> graph.nodeSpans().contains(node, at))
          .forEach(node -> nodes.add(graph.pattern(node).toString()));
      Set<String> edges = new TreeSet<>();
      IntStream.range(0, graph.edges())
          .filter(edge -> graph.edgeSpans().contains(edge, at))
          .forEach(
              edge ->
                  edges.add(
                      pair(graph.pattern(graph.source(edge)), graph.pattern(graph.target(edge)))));
      assertEquals(longEnough, nodes, "nodes at checkpoint " + at);
      assertEquals(pairs, edges, "edges at checkpoint " + at);
      nodesSeen += nodes.size();
      edgesSeen += edges.size();
    }
    System.out.printf(
        "lifetime %d: %d nodes at %d places, %d edges at %d places, estimate of edges %d%n",
        minLifetime,
        graph.nodes(),
        nodesSeen,
        graph.edges(),
        edgesSeen,
        lives(evolution).edges(minLifetime));
    assertTrue(nodesSeen > 0);
  }

  @Test
  void theNumberOfNodesIsKnownBeforeAndThatOfEdgesRoughly() throws IOException {
    Evolution evolution = slowEvolution();
    RegionLives lives = lives(evolution);
    assertTrue(lives.isWhole());
    assertEquals(SLOW_CHECKPOINTS, lives.longest());
    for (int minLifetime : new int[] {1, 2, 3}) {
      DynamicDualGraph graph = graph(evolution, minLifetime);
      assertEquals(lives.nodes(minLifetime), graph.nodes());
      assertEquals((double) lives.edges(minLifetime), graph.edges(), 0.3 * graph.edges());
    }
    int lifetime = lives.lifetimeFor(200);
    assertTrue(lives.nodes(lifetime) <= 200 && lives.nodes(lifetime - 1) > 200);
  }

  /** Each birth of a row begins a stretch, but for those of the first checkpoint. */
  @Test
  void stretchesAreAsManyAsBirths() throws IOException {
    Evolution evolution = slowEvolution();
    DynamicDualGraph graph = graph(evolution, 1);
    int stretches =
        IntStream.range(0, graph.nodes()).map(node -> graph.nodeSpans().count(node)).sum();
    double births = evolution.rows(0).get(0).measures().get("regions");
    for (EpochRow row : evolution.rows(0).subList(1, evolution.rows(0).size())) {
      births += row.measures().get("births");
    }
    assertEquals(births, stretches);
  }

  @Test
  void intervalsEndBeforeTheNextEpochAndTheLastOneAtTheLast() {
    EpochTimeline timeline = graph(evolution("0:300:100"), 1).timeline();
    assertEquals(4, timeline.checkpoints());
    assertEquals(100, timeline.start(1));
    assertTrue(timeline.end(1) < 200 && timeline.end(1) > 199.999);
    assertEquals(300, timeline.end(3));
    assertEquals(1, timeline.at(199.9));
    assertEquals(2, timeline.at(200));
    assertEquals(0, timeline.at(-5));
    assertEquals(3, timeline.at(1e9));
  }

  @Test
  void aPreviewThatHasTimeKnowsAll() {
    List<TrainingRun> runs = Runs.find("0:1000:100", Runs.REFERENCE);
    EvolutionSettings settings = Runs.settings(BOX, folder);
    RunPreview whole = RunPreview.of(runs.get(0), settings, 60_000, Progress.NONE);
    Evolution evolution = Evolution.of(runs, settings, Progress.NONE);
    RegionLives lives = lives(evolution);
    assertTrue(whole.lives().isWhole());
    assertEquals(lives.nodes(1), whole.lives().nodes(1));
    assertEquals(lives.edges(2), whole.lives().edges(2));
    assertEquals(evolution.problem().domain(), whole.problem().domain());
    RunPreview brief = RunPreview.of(runs.get(0), settings, 0, Progress.NONE);
    assertFalse(brief.lives().isWhole());
    System.out.printf("%d nodes, %d by preview%n", lives.nodes(1), brief.lives().nodes(1));
    assertEquals((double) lives.nodes(1), (double) brief.lives().nodes(1), 0.5 * lives.nodes(1));
  }

  @Test
  void aCheckpointThatHasChangedMeanwhileIsTold() throws Exception {
    Path run = Files.createDirectory(folder.resolve("run"));
    for (String name : List.of("epoch00000.safetensors", "epoch00100.safetensors")) {
      Files.copy(Runs.REFERENCE.resolve(name), run.resolve(name));
    }
    Evolution evolution = Runs.evolution(Runs.find(":", run), BOX, folder.resolve("kept"));
    Files.write(
        run.resolve("epoch00100.safetensors"),
        Files.readAllBytes(Runs.REFERENCE.resolve("epoch09000.safetensors")));
    String message = assertThrows(ExplainedException.class, () -> graph(evolution, 1)).getMessage();
    assertTrue(message.endsWith("epoch00100.safetensors: has changed meanwhile; start again"));
  }

  @Test
  void stopsWhenCancelled() {
    Evolution evolution = evolution("0:300:100");
    Progress cancelled = new CancelledProgress();
    RegionLives lives = lives(evolution);
    assertThrows(
        CancelledException.class,
        () ->
            DynamicDualGraph.of(
                evolution, 0, lives, 1, (index, study, nodes, edges) -> {}, cancelled));
  }
}
