package org.reluatlas.gephi.task;

import java.util.concurrent.atomic.AtomicInteger;
import org.gephi.utils.progress.ProgressTicket;
import org.gephi.utils.progress.ProgressTicketProvider;
import org.openide.util.Cancellable;
import org.openide.util.Lookup;
import org.openide.util.lookup.Lookups;
import org.openide.util.lookup.ProxyLookup;

/** A status bar whose one ticket is clicked at a step. */
public final class CancellingTicket implements ProgressTicketProvider, ProgressTicket {

  private final int last;
  private final Runnable click;
  private volatile Cancellable task;
  private final AtomicInteger steps = new AtomicInteger();
  private volatile boolean isFinished;

  /** Cancels when so many steps have been reported; 0 for the very start. */
  public CancellingTicket(int last) {
    this(last, null);
  }

  /** Does something else instead. */
  public CancellingTicket(int last, Runnable click) {
    this.last = last;
    this.click = click;
  }

  /** Runs something that takes its ticket here. */
  public void during(Runnable work) {
    Lookups.executeWith(new ProxyLookup(Lookups.fixed(this), Lookup.getDefault()), work);
  }

  public int steps() {
    return steps.get();
  }

  public boolean isFinished() {
    return isFinished;
  }

  @Override
  public ProgressTicket createTicket(String name, Cancellable cancellable) {
    task = cancellable;
    return this;
  }

  private void report() {
    if (steps.getAndIncrement() == last) {
      if (click == null) {
        task.cancel();
      } else {
        click.run();
      }
    }
  }

  @Override
  public void start(int units) {
    report();
  }

  @Override
  public void progress(String step, int unit) {
    report();
  }

  @Override
  public void progress(int unit) {
    report();
  }

  @Override
  public void finish() {
    isFinished = true;
  }

  @Override
  public void finish(String message) {
    finish();
  }

  @Override
  public void progress() {}

  @Override
  public void progress(String message) {}

  @Override
  public void start() {}

  @Override
  public void switchToDeterminate(int units) {}

  @Override
  public void switchToIndeterminate() {}

  @Override
  public String getDisplayName() {
    return "";
  }

  @Override
  public void setDisplayName(String name) {}
}
