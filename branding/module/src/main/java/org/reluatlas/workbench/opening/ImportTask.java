package org.reluatlas.workbench.opening;

import java.lang.reflect.Proxy;
import java.util.concurrent.CancellationException;
import org.gephi.io.importer.spi.Importer;
import org.gephi.utils.longtask.spi.LongTask;
import org.gephi.utils.progress.Progress;
import org.gephi.utils.progress.ProgressTicket;

/**
 * An import and the filling of its workspace as one task: its progress ends with the second, and it
 * can be cancelled in both.
 */
final class ImportTask implements LongTask {

  private static final int BETWEEN_REPORTS = 1024;

  private final Importer importer;
  private volatile boolean cancelled;
  private ProgressTicket ticket;
  private int done;

  ImportTask(Importer importer) {
    this.importer = importer;
  }

  @Override
  public void setProgressTicket(ProgressTicket newTicket) {
    ticket = newTicket;
    if (importer instanceof LongTask) {
      ((LongTask) importer).setProgressTicket(unending(newTicket));
    }
  }

  /** An importer ends its progress with its own part. */
  private static ProgressTicket unending(ProgressTicket ticket) {
    return (ProgressTicket)
        Proxy.newProxyInstance(
            ProgressTicket.class.getClassLoader(),
            new Class<?>[] {ProgressTicket.class},
            (proxy, method, arguments) ->
                method.getName().equals("finish") ? null : method.invoke(ticket, arguments));
  }

  @Override
  public boolean cancel() {
    cancelled = true;
    return importer instanceof LongTask && ((LongTask) importer).cancel();
  }

  boolean isCancelled() {
    return cancelled;
  }

  /** The second part begins, of so many steps. */
  void begin(String name, int steps) {
    Progress.setDisplayName(ticket, name);
    Progress.switchToDeterminate(ticket, steps);
  }

  /**
   * A step of the second part.
   *
   * @throws CancellationException when cancelled
   */
  void step() {
    if (cancelled) {
      throw new CancellationException();
    }
    if (++done % BETWEEN_REPORTS == 0) {
      Progress.progress(ticket, done);
    }
  }
}
