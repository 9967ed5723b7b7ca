package org.reluatlas.evolution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.reluatlas.network.ActivationPattern;
import org.reluatlas.polyhedra.CellComplex;
import org.reluatlas.polyhedra.DualGraph;
import org.reluatlas.study.Study;
import org.reluatlas.task.ExplainedException;
import org.reluatlas.task.Progress;
import org.reluatlas.task.Setting;

/**
 * The dual graphs of all checkpoints of a run as one: a node is a region, known by its activation
 * pattern, an edge a pair of regions that are adjacent at some checkpoint, and both know the
 * checkpoints at which they are there. At each checkpoint, the nodes and edges that are there are
 * those of its dual graph, but for regions that live too short. Nodes are in the order of their
 * births. Memory is that of the graph and of one complex per processor. Immutable.
 */
public final class DynamicDualGraph {

  /** What stands for a region or an edge that is left out. */
  public static final int LEFT_OUT = -1;

  private final EpochTimeline timeline;
  private final ActivationPattern[] patterns;
  private final Spans nodeSpans;
  private final IntRow sources;
  private final IntRow targets;
  private final Spans edgeSpans;

  private DynamicDualGraph(EpochTimeline timeline, Assembly assembly) {
    this.timeline = timeline;
    patterns = assembly.patterns;
    nodeSpans = assembly.nodeSpans;
    sources = assembly.sources;
    targets = assembly.targets;
    edgeSpans = assembly.edgeSpans.build();
  }

  /** Hears of the checkpoints one after another, while their complexes are there. */
  public interface Listener {

    /**
     * A checkpoint.
     *
     * @param index from 0, skipped checkpoints left out
     * @param study with dual graph and annotated regions
     * @param nodes the node of each region, or {@link #LEFT_OUT}
     * @param edges the edge of each edge of the dual graph, or {@link #LEFT_OUT}
     */
    void checkpoint(int index, Study study, int[] nodes, int[] edges);
  }

  /**
   * Builds the graph of a run.
   *
   * @param run the number of the run
   * @param lives of all regions of that run
   * @param minLifetime lives of fewer checkpoints are left out; 1 for none
   * @throws org.reluatlas.task.CancelledException when cancelled
   * @throws ExplainedException when no region lives so long, or a checkpoint cannot be read any
   *     more, or is another one now
   */
  public static DynamicDualGraph of(
      Evolution evolution,
      int run,
      RegionLives lives,
      int minLifetime,
      Listener listener,
      Progress progress) {
    if (lives.nodes(minLifetime) == 0) {
      throw ExplainedException.ofInput(
          "%s is %d, but no region lives for more than %d checkpoints",
          Setting.MIN_LIFETIME, minLifetime, lives.longest());
    }
    progress.begin("Dynamic graph");
    List<EpochRow> rows = presentRows(evolution, run);
    Assembly assembly = new Assembly(rows, lives.byRegion(minLifetime), listener);
    evolution.forEachStudy(run, rows, assembly, progress);
    return new DynamicDualGraph(lives.timeline(), assembly);
  }

  static List<EpochRow> presentRows(Evolution evolution, int run) {
    return evolution.rows(run).stream().filter(EpochRow::isPresent).collect(Collectors.toList());
  }

  /** The epochs of the checkpoints. */
  public EpochTimeline timeline() {
    return timeline;
  }

  /** The number of nodes. */
  public int nodes() {
    return patterns.length;
  }

  /** The pattern of a node. */
  public ActivationPattern pattern(int node) {
    return patterns[node];
  }

  /** When nodes are there. */
  public Spans nodeSpans() {
    return nodeSpans;
  }

  /** The number of edges. */
  public int edges() {
    return sources.size();
  }

  /** The node of smaller index of an edge. */
  public int source(int edge) {
    return sources.get(edge);
  }

  /** The node of larger index of an edge. */
  public int target(int edge) {
    return targets.get(edge);
  }

  /** When edges are there. */
  public Spans edgeSpans() {
    return edgeSpans;
  }

  /** Takes one checkpoint after another. */
  private static final class Assembly implements StudyListener {

    final ActivationPattern[] patterns;
    final Spans nodeSpans;
    final IntRow sources = new IntRow();
    final IntRow targets = new IntRow();
    final Spans.Builder edgeSpans = new Spans.Builder();
    private final Map<PatternKey, Integer> nodes = new HashMap<>();
    private final Map<Long, Integer> edges = new HashMap<>();
    private final int[] alive;
    private final Listener listener;

    Assembly(List<EpochRow> rows, List<List<RegionLives.Life>> lives, Listener listener) {
      this.listener = listener;
      patterns = new ActivationPattern[lives.size()];
      alive = new int[rows.size()];
      Spans.Builder spans = new Spans.Builder();
      for (List<RegionLives.Life> ofOne : lives) {
        int node = spans.newElement();
        nodes.put(ofOne.get(0).key, node);
        for (RegionLives.Life life : ofOne) {
          spans.add(node, life.first, life.last);
          for (int i = life.first; i <= life.last; i++) {
            alive[i]++;
          }
        }
      }
      nodeSpans = spans.build();
    }

    @Override
    public void checkpoint(int index, Study study) {
      int[] nodeOf = nodes(index, study.complex());
      listener.checkpoint(index, study, nodeOf, edges(index, study.graph(), nodeOf));
    }

    private int[] nodes(int index, CellComplex complex) {
      int[] regions = new int[complex.regions()];
      int[] nodeOf = new int[regions.length];
      PatternSet set = PatternSet.of(complex, regions);
      int found = 0;
      for (int i = 0; i < regions.length; i++) {
        Integer node = nodes.get(new PatternKey(set.word(i, 0), set.word(i, 1)));
        boolean isThere = node != null && nodeSpans.contains(node, index);
        nodeOf[regions[i]] = isThere ? node : LEFT_OUT;
        if (isThere) {
          found++;
          if (patterns[node] == null) {
            patterns[node] = complex.pattern(regions[i]);
          }
        }
      }
      if (found != alive[index]) {
        throw new IllegalStateException(
            found + " regions at index " + index + ", " + alive[index] + " patterns were kept");
      }
      return nodeOf;
    }

    private int[] edges(int index, DualGraph graph, int[] nodeOf) {
      int[] edgeOf = new int[graph.edges()];
      for (int edge = 0; edge < edgeOf.length; edge++) {
        int a = nodeOf[graph.source(edge)];
        int b = nodeOf[graph.target(edge)];
        edgeOf[edge] = a == LEFT_OUT || b == LEFT_OUT ? LEFT_OUT : edge(a, b);
        if (edgeOf[edge] != LEFT_OUT) {
          edgeSpans.see(edgeOf[edge], index);
        }
      }
      return edgeOf;
    }

    private int edge(int a, int b) {
      long pair = (long) Math.min(a, b) << 32 | Math.max(a, b);
      return edges.computeIfAbsent(
          pair,
          key -> {
            sources.add(Math.min(a, b));
            targets.add(Math.max(a, b));
            return edgeSpans.newElement();
          });
    }
  }
}
