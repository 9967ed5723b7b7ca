package org.reluatlas.gephi.importer;

import org.gephi.io.importer.api.ContainerLoader;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.importer.api.Report;
import org.gephi.io.importer.spi.Importer;
import org.reluatlas.gephi.message.Sentence;
import org.reluatlas.gephi.task.TicketTask;
import org.reluatlas.task.CancelledException;

/** An import as a task of Gephi: fills a container, and reports what there is to tell. */
abstract class ImportTask extends TicketTask implements Importer {

  private ContainerLoader container;
  private Report report;

  /** What the user reads while the import runs. */
  abstract String taskName();

  /**
   * Fills the container.
   *
   * @throws org.reluatlas.task.ExplainedException when something cannot be read
   * @throws CancelledException when cancelled
   */
  abstract void fill(ContainerLoader empty, Report told);

  /**
   * Runs the import.
   *
   * @return whether there is something to show: a graph, or a report that says why there is none
   */
  @Override
  public final boolean execute(ContainerLoader loader) {
    container = loader;
    report = new Report();
    progress.start(taskName());
    try {
      fill(container, report);
      return true;
    } catch (CancelledException e) {
      return false;
    } catch (RuntimeException | OutOfMemoryError e) {
      report.logIssue(new Issue(Sentence.about(e), Issue.Level.SEVERE));
      return true;
    } finally {
      progress.finish();
    }
  }

  @Override
  public final ContainerLoader getContainer() {
    return container;
  }

  @Override
  public final Report getReport() {
    return report;
  }
}
