package org.reluatlas.cli.benchmark;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.reluatlas.task.text.NumberText;

/** Tells costs as tables in Markdown. */
public final class CostTables {

  private static final double SAME_VALUE = 1e-6;

  private final PrintWriter out;
  private final List<OtherProgram> programs;
  private final double limit;

  /** Tables with columns for these programs, which may take so many seconds. */
  public CostTables(PrintWriter out, List<OtherProgram> programs, double limit) {
    this.out = out;
    this.programs = programs;
    this.limit = limit;
  }

  /** One row of our own costs for each network, and one of the others'. */
  public void print(List<NetworkCosts> all) {
    out.println(
        "| network | cells | regions | decomposition | geometry | Fiedler (three) | Betti, "
            + BenchmarkSteps.TRIALS
            + " trials | GEXF | analyze |");
    out.println("|---|---:|---:|---:|---:|---:|---:|---:|---:|");
    for (NetworkCosts each : all) {
      Figures figures = each.figures();
      out.printf(
          "| %s | %s | %s | %s | %s | %s | %s | %s%s | %s%s |%n",
          each.network().title(),
          count(figures.get("cells")),
          count(figures.get("regions")),
          seconds(figures.get("decomposition")),
          seconds(figures.get("geometry")),
          seconds(figures.sum("unweighted", "weighted", "recommended")),
          seconds(figures.get("betti")),
          seconds(figures.get("gexf")),
          bytes(figures.get("gexfBytes")),
          each.analysis().isDone() ? seconds(each.analysis().seconds()) : NumberText.UNDEFINED,
          memory(each.analysis()));
    }
    tellFailures(all);
    if (!programs.isEmpty()) {
      out.println();
      printOthers(all);
    }
  }

  private void tellFailures(List<NetworkCosts> all) {
    for (NetworkCosts each : all) {
      for (MeasuredProcess process : List.of(each.steps(), each.analysis())) {
        if (!process.isDone()) {
          out.printf(
              "%n%s, %s: %s%n",
              each.network().title(),
              process == each.steps() ? "step by step" : "analyze",
              process.lastError().replaceFirst("^relu-atlas: ", ""));
        }
      }
    }
  }

  private void printOthers(List<NetworkCosts> all) {
    out.print("| network ");
    programs.forEach(program -> out.print("| " + program.title() + " | ratio "));
    out.println("|");
    out.print("|---");
    programs.forEach(program -> out.print("|---:|---:"));
    out.println("|");
    for (NetworkCosts each : all) {
      out.print("| " + each.network().title() + " ");
      programs.forEach(program -> printOther(each, program));
      out.println("|");
    }
  }

  private void printOther(NetworkCosts costs, OtherProgram program) {
    OptionalDouble ours = ours(costs, program);
    Optional<Figures> theirs = costs.other(program);
    if (ours.isEmpty()) {
      out.print("| – | – ");
    } else if (theirs.isEmpty()) {
      out.printf("| over %s | over %s ", seconds(limit), ratio(limit / ours.getAsDouble()));
    } else {
      double seconds = theirs.get().get("seconds").orElse(Double.NaN);
      out.printf(
          "| %s%s | %s ",
          seconds(seconds),
          agreement(costs.figures().get("eigenvalue"), theirs.get().get("value")),
          ratio(seconds / ours.getAsDouble()));
    }
  }

  /** Our seconds for the same: of one core for one filtration, or for one Fiedler partition. */
  private static OptionalDouble ours(NetworkCosts costs, OtherProgram program) {
    if (program != OtherProgram.PHAT) {
      return costs.figures().get("unweighted");
    }
    OptionalDouble betti = costs.figures().get("betti");
    int cores = Math.min(BenchmarkSteps.TRIALS, Runtime.getRuntime().availableProcessors());
    return betti.isPresent()
        ? OptionalDouble.of(betti.getAsDouble() * cores / BenchmarkSteps.TRIALS)
        : betti;
  }

  private static String agreement(OptionalDouble ours, OptionalDouble theirs) {
    if (ours.isEmpty() || theirs.isEmpty()) {
      return "";
    }
    double difference = Math.abs(ours.getAsDouble() - theirs.getAsDouble());
    return difference <= SAME_VALUE * Math.abs(ours.getAsDouble()) ? "" : ", another value";
  }

  private static String count(OptionalDouble number) {
    return number.isPresent()
        ? NumberText.count((long) number.getAsDouble())
        : NumberText.UNDEFINED;
  }

  private static String seconds(OptionalDouble number) {
    return number.isPresent() ? seconds(number.getAsDouble()) : NumberText.UNDEFINED;
  }

  private static String seconds(double number) {
    return String.format(Locale.ROOT, number < 10 ? "%.2f s" : "%.0f s", number);
  }

  private static String ratio(double number) {
    return String.format(Locale.ROOT, number < 10 ? "%.1f ×" : "%.0f ×", number);
  }

  private static String bytes(OptionalDouble number) {
    return number.isPresent()
        ? String.format(Locale.ROOT, ", %.0f MB", number.getAsDouble() * 1e-6)
        : "";
  }

  private static String memory(MeasuredProcess process) {
    OptionalLong bytes = process.peakBytes();
    return bytes.isPresent()
        ? String.format(Locale.ROOT, ", %.1f GB", bytes.getAsLong() * 1e-9)
        : "";
  }
}
