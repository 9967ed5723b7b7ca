package org.reluatlas.workbench.statistics;

import java.lang.reflect.Proxy;
import org.gephi.utils.progress.ProgressTicket;
import org.gephi.utils.progress.ProgressTicketProvider;
import org.openide.util.Cancellable;
import org.openide.util.lookup.ServiceProvider;

/** Stands for the status line, where whatever runs can be cancelled. */
@ServiceProvider(service = ProgressTicketProvider.class, position = 1)
public final class Tickets implements ProgressTicketProvider {

  private static volatile Cancellable last;

  static void cancelLast() {
    last.cancel();
  }

  @Override
  public ProgressTicket createTicket(String name, Cancellable cancellable) {
    last = cancellable;
    return (ProgressTicket)
        Proxy.newProxyInstance(
            Tickets.class.getClassLoader(),
            new Class<?>[] {ProgressTicket.class},
            (proxy, method, arguments) -> null);
  }
}
