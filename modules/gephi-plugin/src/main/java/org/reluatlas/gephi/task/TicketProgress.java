package org.reluatlas.gephi.task;

import org.gephi.utils.longtask.spi.LongTask;
import org.gephi.utils.progress.ProgressTicket;
import org.gephi.utils.progress.ProgressTicketProvider;
import org.openide.util.Lookup;
import org.reluatlas.task.Progress;
import org.reluatlas.task.text.SentenceCase;

/** Reports to one of Gephi's progress tickets, and remembers whether the user has cancelled. */
public final class TicketProgress implements Progress, LongTask {

  private static final int UNITS = 1000;

  private ProgressTicket ticket;
  private int done;
  private volatile boolean cancelled;

  /**
   * For work that Gephi itself gives no ticket: takes one, with which the user can cancel, and
   * starts. Gephi shows it when the work takes longer than half a second.
   */
  public static TicketProgress started(String name) {
    TicketProgress progress = new TicketProgress();
    ProgressTicketProvider tickets = Lookup.getDefault().lookup(ProgressTicketProvider.class);
    if (tickets != null) { // none without a screen
      progress.setProgressTicket(tickets.createTicket(name, progress::cancel));
    }
    progress.start(name);
    return progress;
  }

  /** From now on reports to this ticket; null for none. */
  @Override
  public synchronized void setProgressTicket(ProgressTicket ticket) {
    this.ticket = ticket;
  }

  /** The task starts now. */
  public synchronized void start(String name) {
    if (ticket != null) {
      ticket.setDisplayName(name);
      ticket.start(UNITS);
    }
  }

  /** The task has ended, however it did. */
  public synchronized void finish() {
    if (ticket != null) {
      ticket.finish();
    }
  }

  /** Asks the computation to stop. */
  @Override
  public boolean cancel() {
    cancelled = true;
    return true;
  }

  /** Forgets an earlier {@link #cancel}, before the task runs again. */
  public void reset() {
    cancelled = false;
  }

  @Override
  public synchronized void begin(String step) {
    done = 0;
    if (ticket != null) {
      ticket.switchToDeterminate(UNITS);
      ticket.progress(SentenceCase.of(step), 0);
    }
  }

  @Override
  public synchronized void advance(double fraction) {
    int units = (int) (UNITS * fraction);
    if (ticket != null && units > done) {
      done = units;
      ticket.progress(units);
    }
  }

  @Override
  public boolean isCancelled() {
    return cancelled || Thread.currentThread().isInterrupted();
  }
}
