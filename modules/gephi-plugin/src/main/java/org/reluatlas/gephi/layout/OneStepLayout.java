package org.reluatlas.gephi.layout;

import java.util.ArrayList;
import java.util.List;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.layout.spi.Layout;
import org.gephi.layout.spi.LayoutBuilder;
import org.gephi.layout.spi.LayoutProperty;
import org.openide.util.NbBundle;
import org.reluatlas.gephi.message.Notice;
import org.reluatlas.gephi.message.Sentence;
import org.reluatlas.gephi.task.TicketTask;
import org.reluatlas.task.CancelledException;
import org.reluatlas.task.Progress;

/** A layout that knows all positions after one step. */
public abstract class OneStepLayout extends TicketTask implements Layout {

  private final LayoutBuilder builder;
  private GraphModel model;
  private boolean done;

  OneStepLayout(LayoutBuilder builder) {
    this.builder = builder;
    resetPropertiesValues();
  }

  /** Where nodes belong. */
  static final class Placement {

    private final Node[] nodes;
    private final float[][] positions;

    /**
     * A place for each node.
     *
     * @param positions x and y, shape (n, 2)
     */
    Placement(Node[] nodes, float[][] positions) {
      this.nodes = nodes;
      this.positions = positions;
    }
  }

  /**
   * Computes where the nodes belong, from what the graph is at one moment.
   *
   * @throws org.reluatlas.task.ExplainedException when something is missing
   * @throws NotConvergedException with a sentence when the computation does not come to an end
   * @throws CancelledException when cancelled
   */
  abstract Placement place(Graph graph, Progress asked);

  @Override
  public final void initAlgo() {
    done = false;
    progress.reset();
  }

  @Override
  public final boolean canAlgo() {
    return !done;
  }

  @Override
  public final void goAlgo() {
    done = true;
    Graph graph = model.getGraphVisible();
    try {
      Placement placement = place(graph, progress);
      progress.check();
      write(graph, placement);
    } catch (CancelledException e) {
      // nothing has been moved
    } catch (RuntimeException | OutOfMemoryError e) {
      Notice.tell(Sentence.about(e));
    }
  }

  private static void write(Graph graph, Placement placement) {
    graph.writeLock();
    try {
      for (int i = 0; i < placement.nodes.length; i++) {
        if (!placement.nodes[i].isFixed()) {
          placement.nodes[i].setPosition(placement.positions[i][0], placement.positions[i][1]);
        }
      }
    } finally {
      graph.writeUnlock();
    }
  }

  @Override
  public final void endAlgo() {}

  /** Names of the properties, each with its type; the accessors are named after them. */
  abstract String[] properties();

  @Override
  public final LayoutProperty[] getProperties() {
    List<LayoutProperty> properties = new ArrayList<>();
    for (String name : properties()) {
      String accessor = Character.toUpperCase(name.charAt(0)) + name.substring(1);
      try {
        properties.add(
            LayoutProperty.createProperty(
                this,
                Double.class,
                text(name),
                builder.getName(),
                getClass().getSimpleName() + "." + name,
                text(name + ".description"),
                "get" + accessor,
                "set" + accessor));
      } catch (NoSuchMethodException e) {
        throw new IllegalStateException(e);
      }
    }
    return properties.toArray(new LayoutProperty[0]);
  }

  final String text(String key, Object... arguments) {
    return NbBundle.getMessage(
        OneStepLayout.class, getClass().getSimpleName() + "." + key, arguments);
  }

  @Override
  public final void setGraphModel(GraphModel graphModel) {
    model = graphModel;
  }

  @Override
  public final LayoutBuilder getBuilder() {
    return builder;
  }
}
