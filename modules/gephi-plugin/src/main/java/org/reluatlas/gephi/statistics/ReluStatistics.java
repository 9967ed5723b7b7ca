package org.reluatlas.gephi.statistics;

import java.io.IOException;
import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.statistics.api.StatisticsController;
import org.gephi.statistics.spi.Statistics;
import org.openide.util.Lookup;
import org.openide.util.NbBundle;
import org.reluatlas.gephi.message.Sentence;
import org.reluatlas.gephi.message.SliceLine;
import org.reluatlas.gephi.model.DecomposedNetwork;
import org.reluatlas.gephi.model.NoNetworkException;
import org.reluatlas.gephi.model.ReluModel;
import org.reluatlas.gephi.task.CancelOnClose;
import org.reluatlas.gephi.task.TicketTask;
import org.reluatlas.task.CancelledException;
import org.reluatlas.task.Progress;
import org.reluatlas.task.text.NumberText;

/** What all statistics share: progress, cancelling, and a report that says what is missing. */
public abstract class ReluStatistics extends TicketTask implements Statistics {

  private static final Set<String> SHARED_TEXTS =
      Set.of("closed", "earlier", "gone", "oneGone", "foreign", "oneForeign");

  private String report;
  private String value = "";

  /** The name for users. */
  public final String displayName() {
    return text("name");
  }

  /**
   * Computes, and writes columns as the last step.
   *
   * @throws org.reluatlas.task.ExplainedException when something is missing
   * @throws CancelledException when cancelled
   */
  abstract StatisticsReport compute(GraphModel model, Progress asked) throws IOException;

  /** Whether the result is that of the decomposition, whatever has become of the graph. */
  boolean isOfWholeComplex() {
    return true;
  }

  @Override
  public final void execute(GraphModel model) {
    CancelOnClose watch = CancelOnClose.of(model, progress::cancel);
    progress.start(displayName());
    try {
      progress.check();
      StatisticsReport computed = compute(model, progress);
      if (isOfWholeComplex()) {
        beginWithDifferences(model, computed);
      }
      sliceLine(model).ifPresent(computed::begin);
      show(computed.toString());
    } catch (CancelledException e) {
      show(watch.isClosed() ? saying(text("closed")) : earlierReport(model));
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      show(saying(Sentence.about(e)));
    } finally {
      watch.stop();
      progress.finish();
    }
  }

  /** Keeps a report; null for none. */
  private void show(String html) {
    report = html;
    value = html == null ? "" : StatisticsReport.valueOf(html);
  }

  private String saying(String sentence) {
    return new StatisticsReport(displayName()).paragraph(sentence).toString();
  }

  /**
   * The report of the last run that came to its end, of this object or of another one of its class
   * in the same workspace, saying so: Gephi shows it as if it were new. Null when there is none.
   */
  private String earlierReport(GraphModel model) {
    String earlier = report == null ? keptReport(model) : report;
    return earlier == null ? null : StatisticsReport.withNotice(earlier, text("earlier"));
  }

  /** What Gephi keeps. */
  private String keptReport(GraphModel model) {
    ReluModel relu = ReluModel.of(model);
    if (relu == null) {
      return null;
    }
    StatisticsController controller = Lookup.getDefault().lookup(StatisticsController.class);
    return controller.getModel(relu.getWorkspace()).getReport(getClass());
  }

  /** Which slice of a network the graph was made from, if of any. */
  private static Optional<String> sliceLine(GraphModel model) {
    return Optional.ofNullable(ReluModel.of(model))
        .filter(ReluModel::hasNetwork)
        .flatMap(relu -> SliceLine.of(relu.network()));
  }

  /** How many regions have lost their nodes, and how many nodes are no regions. */
  private void beginWithDifferences(GraphModel model, StatisticsReport computed) {
    DecomposedNetwork network = network(model, progress);
    BitSet present = new BitSet();
    int foreign = 0;
    for (Node node : model.getGraph().getNodes().toArray()) {
      int region = network.region(node.getId());
      if (region == DecomposedNetwork.NO_REGION) {
        foreign++;
      } else {
        present.set(region);
      }
    }
    int regions = network.complex().regions();
    int gone = regions - present.cardinality();
    if (gone > 0) {
      computed.begin(text(gone == 1 ? "oneGone" : "gone", gone, regions));
    }
    if (foreign > 0) {
      computed.begin(
          text(foreign == 1 ? "oneForeign" : "foreign", foreign, network.problem().name()));
    }
  }

  /** The decomposition that the graph was made from. */
  static DecomposedNetwork network(GraphModel model, Progress asked) {
    ReluModel relu = ReluModel.of(model);
    if (relu == null) {
      asked.check();
      throw NoNetworkException.ofOtherGraph();
    }
    return relu.decomposed(asked);
  }

  /** A number for a table, to four digits. */
  static String number(double number) {
    return NumberText.significant(number, 4);
  }

  /** The main result in some six characters; empty before and when there is none. */
  public final String value() {
    return value;
  }

  /** A text of this statistic, or of all statistics. */
  final String text(String key, Object... arguments) {
    String own = getClass().getSimpleName() + "." + key;
    boolean isShared = SHARED_TEXTS.contains(key);
    return NbBundle.getMessage(
        ReluStatistics.class,
        isShared ? "ReluStatistics." + key : own,
        Stream.of(arguments).map(ReluStatistics::written).toArray());
  }

  /** Counts as everywhere else in the report; a bundle would write them by the locale. */
  private static Object written(Object argument) {
    return argument instanceof Integer || argument instanceof Long
        ? NumberText.count(((Number) argument).longValue())
        : argument;
  }

  /** The report as HTML; null before, and when cancelled before there was one. */
  @Override
  public final String getReport() {
    return report;
  }
}
