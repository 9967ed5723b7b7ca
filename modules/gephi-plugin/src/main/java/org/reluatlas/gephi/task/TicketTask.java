package org.reluatlas.gephi.task;

import org.gephi.utils.longtask.spi.LongTask;
import org.gephi.utils.progress.ProgressTicket;

/** A task to which Gephi gives a progress ticket, and which the user can cancel. */
public abstract class TicketTask implements LongTask {

  /** The progress of the task. */
  protected final TicketProgress progress = new TicketProgress();

  @Override
  public final boolean cancel() {
    return progress.cancel();
  }

  @Override
  public final void setProgressTicket(ProgressTicket ticket) {
    progress.setProgressTicket(ticket);
  }
}
