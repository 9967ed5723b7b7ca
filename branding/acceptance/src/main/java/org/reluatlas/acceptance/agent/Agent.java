package org.reluatlas.acceptance.agent;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.rmi.Remote;
import java.rmi.server.UnicastRemoteObject;

/** Where the application's virtual machine enters. */
public final class Agent {

  private static final int PAUSE_MILLIS = 50;

  /** Held here, since RMI itself does not keep what it serves. */
  private static SwingScreen screen;

  private Agent() {}

  /**
   * Serves a {@link Screen} as soon as the application has an event thread of its own making.
   *
   * @param stubFile gets the stub that reaches the screen; it is there when calls are welcome
   */
  public static void premain(String stubFile) {
    Thread thread = new Thread(() -> serve(Path.of(stubFile)), "acceptance agent");
    thread.setDaemon(true);
    thread.start();
  }

  private static void serve(Path file) {
    System.setProperty("java.rmi.server.hostname", "127.0.0.1");
    try {
      while (Thread.getAllStackTraces().keySet().stream().noneMatch(Agent::isEventThread)) {
        Thread.sleep(PAUSE_MILLIS);
      }
      screen = new SwingScreen();
      write(UnicastRemoteObject.exportObject(screen, 0), file);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isEventThread(Thread thread) {
    return thread.getName().startsWith("AWT-EventQueue");
  }

  private static void write(Remote stub, Path file) throws IOException {
    Path draft = file.resolveSibling(file.getFileName() + ".tmp");
    try (OutputStream bytes = Files.newOutputStream(draft);
        ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(stub);
    }
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
