package org.reluatlas.workbench.statistics;

import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import org.gephi.utils.progress.ProgressTicket;
import org.gephi.utils.progress.ProgressTicketProvider;
import org.openide.util.Cancellable;
import org.openide.util.lookup.ServiceProvider;

/** Stands for the status line, where whatever runs can be cancelled. */
@ServiceProvider(service = ProgressTicketProvider.class, position = 1)
public final class Tickets implements ProgressTicketProvider {

  private static final AtomicInteger FINISHED = new AtomicInteger();

  private static volatile Cancellable last;

  static void cancelLast() {
    last.cancel();
  }

  /** How many tasks have ended and told so. */
  static int finished() {
    return FINISHED.get();
  }

  @Override
  public ProgressTicket createTicket(String name, Cancellable cancellable) {
    last = cancellable;
    return (ProgressTicket)
        Proxy.newProxyInstance(
            Tickets.class.getClassLoader(),
            new Class<?>[] {ProgressTicket.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("finish")) {
                FINISHED.incrementAndGet();
              }
              return null;
            });
  }
}
