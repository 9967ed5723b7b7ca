package org.reluatlas.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.reluatlas.analysis.CellBoundaryMaps;
import org.reluatlas.homology.ChainComplex;
import org.reluatlas.homology.Filtration;
import org.reluatlas.homology.Persistence;
import org.reluatlas.homology.PersistencePairs;
import org.reluatlas.homology.PhatFormat;
import org.reluatlas.homology.RandomFiltration;
import org.reluatlas.homology.reduction.ColumnRepresentation;
import org.reluatlas.homology.reduction.ReductionAlgorithm;
import org.reluatlas.network.RandomNetworks;
import org.reluatlas.network.ReluNetwork;
import org.reluatlas.polyhedra.Box;
import org.reluatlas.polyhedra.Decomposition;
import org.reluatlas.task.Progress;

/**
 * Compares the persistence pairs of PHAT (Debian's phat-utils) with ours on the same random
 * filtrations of the same decompositions: whether they are equal, and the time of each.
 *
 * <p>PHAT is timed as a whole process on a text file; the time of its reduction alone is the one it
 * prints, in tenths of a second. Ours is timed in memory, the median of five runs after two of
 * warm-up.
 */
public final class PhatComparison {

  private PhatComparison() {}

  /** Runs the comparison and prints a table. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    System.out.println(
        "| complex | cells | pairs | equal | PHAT, process ns/cell | PHAT, reduction ns/cell |"
            + " twist ns/cell | union-find ns/cell |");
    System.out.println("|---|---:|---:|---|---:|---:|---:|---:|");
    compare("trained (2, 64, 64, 64, 1)", complex(SampleNetworks.wide(), Box.cube(2, -1, 1)));
    for (double side : new double[] {0.1, 0.3, 1}) {
      ChainComplex plane =
          complex(
              RandomNetworks.he(7, 2, 128, 128, 128, 128, 128, 128, 128, 1),
              Box.cube(2, -side, side));
      compare("(2, 7 × 128, 1), side " + 2 * side, plane);
    }
    compare("(3, 23, 23, 1)", complex(RandomNetworks.he(7, 3, 23, 23, 1), Box.cube(3, -1, 1)));
  }

  private static ChainComplex complex(ReluNetwork network, Box box) {
    return CellBoundaryMaps.chainComplex(new Decomposition(network, box).compute(Progress.NONE));
  }

  private static void compare(String name, ChainComplex complex)
      throws IOException, InterruptedException {
    Filtration filtration = RandomFiltration.of(complex, 1);
    Path in = Files.createTempFile("filtration", ".dat");
    Path out = Files.createTempFile("pairs", ".txt");
    try {
      try (Writer writer = Files.newBufferedWriter(in, StandardCharsets.UTF_8)) {
        PhatFormat.write(filtration, writer);
      }
      long start = System.nanoTime();
      double reduction = phat(in, out);
      double process = System.nanoTime() - start;
      PersistencePairs pairs =
          new Persistence(ReductionAlgorithm.TWIST, ColumnRepresentation.BIT_TREE)
              .compute(filtration, Progress.NONE);
      System.out.printf(
          Locale.ROOT,
          "| %s | %,d | %,d | %s | %.0f | %.0f | %.0f | %.0f |%n",
          name,
          complex.cells(),
          pairs.count(),
          ours(pairs).equals(theirs(out)) ? "yes" : "NO",
          process / complex.cells(),
          1e9 * reduction / complex.cells(),
          nanoseconds(filtration, ReductionAlgorithm.TWIST) / complex.cells(),
          nanoseconds(filtration, ReductionAlgorithm.UNION_FIND) / complex.cells());
    } finally {
      Files.delete(in);
      Files.delete(out);
    }
  }

  /** Runs PHAT; returns the seconds of the reduction that it prints. */
  private static double phat(Path in, Path out) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder("phat", "--ascii", "--verbose", in.toString(), out.toString()).start();
    double seconds = Double.NaN;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("Computing persistence pairs took ")) {
          seconds = Double.parseDouble(line.replaceAll("[^0-9.]", ""));
        }
      }
    }
    if (process.waitFor() != 0) {
      throw new IOException("PHAT ended with " + process.exitValue());
    }
    return seconds;
  }

  private static double nanoseconds(Filtration filtration, ReductionAlgorithm algorithm) {
    double[] runs = new double[7];
    for (int run = 0; run < runs.length; run++) {
      long start = System.nanoTime();
      new Persistence(algorithm, ColumnRepresentation.BIT_TREE).compute(filtration, Progress.NONE);
      runs[run] = System.nanoTime() - start;
    }
    double[] warm = Arrays.copyOfRange(runs, 2, runs.length);
    Arrays.sort(warm);
    return warm[warm.length / 2];
  }

  private static Set<List<Integer>> ours(PersistencePairs pairs) {
    Set<List<Integer>> set = new HashSet<>();
    for (int i = 0; i < pairs.count(); i++) {
      set.add(List.of(pairs.birth(i), pairs.death(i)));
    }
    return set;
  }

  private static Set<List<Integer>> theirs(Path file) throws IOException {
    Set<List<Integer>> set = new HashSet<>();
    List<String> lines = Files.readAllLines(file);
    for (String line : lines.subList(1, lines.size())) {
      String[] words = line.trim().split(" +", -1);
      set.add(List.of(Integer.parseInt(words[0]), Integer.parseInt(words[1])));
    }
    return set;
  }
}
