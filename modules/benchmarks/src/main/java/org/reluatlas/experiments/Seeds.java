package org.reluatlas.experiments;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.reluatlas.analysis.FiedlerAnalysis;
import org.reluatlas.analysis.FiedlerWeights;
import org.reluatlas.polyhedra.DualGraph;

/** The scores of one setting over the networks of all seeds of a dataset. */
final class Seeds {

  private final List<TrainedNetwork> networks;
  private final List<FiedlerAnalysis> analyses;

  private Seeds(List<TrainedNetwork> networks, List<FiedlerAnalysis> analyses) {
    this.networks = networks;
    this.analyses = analyses;
  }

  static Seeds of(
      List<TrainedNetwork> networks, DualGraph.Adjacency adjacency, FiedlerWeights weights) {
    return new Seeds(
        networks,
        networks.parallelStream()
            .map(network -> network.study(adjacency).fiedler(weights))
            .collect(Collectors.toList()));
  }

  /** Mean ± standard deviation of a score. */
  private String spread(String format, ToDoubleFunction<FiedlerAnalysis> score) {
    double[] values = analyses.stream().mapToDouble(score).toArray();
    double mean = mean(values);
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    double deviation = Math.sqrt(squares / Math.max(1, values.length - 1));
    return String.format(Locale.ROOT, format + " ± " + format, mean, deviation);
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static int misclassified(FiedlerAnalysis analysis) {
    return analysis.labels().orElseThrow().misclassified();
  }

  String misclassified() {
    return spread("%.1f", a -> 100 * a.labels().orElseThrow().misclassifiedShare());
  }

  String l2Error() {
    return spread("%.2f", a -> a.labels().orElseThrow().l2Error());
  }

  String boundaryAgreement() {
    return spread("%.0f", a -> 100 * a.boundaryAgreement());
  }

  String volumeAgreement() {
    return spread("%.0f", a -> 100 * a.volumeAgreement());
  }

  /** How many seeds have no misclassified region, of all. */
  String perfect() {
    long perfect = analyses.stream().filter(a -> misclassified(a) == 0).count();
    return perfect + " of " + analyses.size();
  }

  /**
   * How many seeds from a first one on misclassify no regions but those that tie, which are
   * misclassified under any assignment of classes.
   */
  String best(int first) {
    int best = 0;
    for (int i = first; i < analyses.size(); i++) {
      best += misclassified(analyses.get(i)) == networks.get(i).tiedRegions() ? 1 : 0;
    }
    return best + " of " + (analyses.size() - first);
  }
}
