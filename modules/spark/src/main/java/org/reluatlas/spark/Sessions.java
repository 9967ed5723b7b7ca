package org.reluatlas.spark;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.reluatlas.task.ExplainedException;

/** Sessions of Spark, embedded or on a cluster. */
final class Sessions {

  private static final String MASTER = "spark.master";
  private static final List<String> LOG_LEVELS = List.of("off", "error", "warn", "info");

  private Sessions() {}

  /**
   * Opens a session.
   *
   * @param master null for what the system property {@code spark.master} says, or else this machine
   * @param log how much Spark logs
   * @throws ExplainedException when there is no such master, or no such level of the log
   */
  static SparkSession open(String master, String log) {
    logAt(log);
    String chosen = master == null ? System.getProperty(MASTER, "local[*]") : master;
    SparkSession.Builder builder =
        SparkSession.builder()
            .appName("ReLU Atlas")
            .master(withAttempts(chosen))
            .config("spark.ui.enabled", false)
            .config("spark.task.maxFailures", Attempts.ALLOWED + 1)
            // a task that was short of memory is tried again, and this process does not end
            .config("spark.executor.killOnFatalError.depth", 0)
            .config("spark.ui.showConsoleProgress", false)
            .config("spark.driver.maxResultSize", 0);
    if (chosen.startsWith("local")) {
      builder
          .config("spark.driver.host", "127.0.0.1")
          .config("spark.driver.bindAddress", "127.0.0.1");
    } else if (System.getProperty("spark.jars") == null) {
      builder.config("spark.jars", ownJar().toString());
    }
    try {
      SparkSession session = builder.getOrCreate();
      // spark-submit has begun to log in its own way
      session.sparkContext().setLogLevel(log.toUpperCase(Locale.ROOT));
      return session;
    } catch (RuntimeException e) {
      throw ExplainedException.ofInput(
          e, "--master %s: no session could be opened (%s)", chosen, e.getMessage());
    }
  }

  /** A failure since Spark itself has ended the session, as when no master answers. */
  static Optional<ExplainedException> ended(SparkSession session, Throwable failure) {
    return session.sparkContext().isStopped()
        ? Optional.of(
            ExplainedException.whileRunning(
                failure,
                "--master %s: Spark has ended the session; does a master answer there?",
                session.sparkContext().master()))
        : Optional.empty();
  }

  /**
   * Says how much is logged, before the first class of Spark's or Hadoop's is there to do it.
   *
   * @throws ExplainedException when there is no such level of the log
   */
  static void logAt(String level) {
    if (!LOG_LEVELS.contains(level.toLowerCase(Locale.ROOT))) {
      throw ExplainedException.ofInput(
          "--spark-log is one of %s, not %s", String.join(", ", LOG_LEVELS), level);
    }
    System.setProperty("relu-atlas.spark-log", level);
    if (System.getProperty("log4j2.configurationFile") == null) {
      System.setProperty(
          "log4j2.configurationFile", "classpath:org/reluatlas/spark/log4j2.properties");
    }
  }

  /** A local master tries a task once only, unless its name says otherwise. */
  private static String withAttempts(String master) {
    if (master.equals("local")) {
      return "local[1," + (Attempts.ALLOWED + 1) + "]";
    }
    return master.matches("local\\[[^,\\]]+\\]")
        ? master.replace("]", "," + (Attempts.ALLOWED + 1) + "]")
        : master;
  }

  private static Path ownJar() {
    try {
      Path jar = Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isRegularFile(jar)) {
        return jar;
      }
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
    throw ExplainedException.ofInput(
        "a cluster needs relu-atlas-spark.jar, but these classes are in no jar; run it from there");
  }
}
