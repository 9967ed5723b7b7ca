package org.reluatlas.network.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reluatlas.network.AffineForm;
import org.reluatlas.network.NetworkFormatException;

/**
 * Maxima, or minima, of groups of elements, by neurons in rounds.
 *
 * <p>In each round neighbours of a group play in pairs, the first against the second, the third
 * against the fourth, and so on, in the order of the group, which is row-major; the last one of an
 * odd number goes on to the next round without a game. A pair takes one neuron: max(a, b) = a +
 * relu(b − a) and min(a, b) = a − relu(a − b), with the two exchanged where b is a number and a is
 * not. A pair whose difference is a number takes none. The same pair in several groups plays once.
 *
 * <p>The bracket decides which kinks there are where the maximum itself does not bend: the loser of
 * the first game of four elements still kinks against its partner.
 */
public final class Tournament {

  private final NetworkCompiler compiler;
  private final double sign;

  private Tournament(NetworkCompiler compiler, double sign) {
    this.compiler = compiler;
    this.sign = sign;
  }

  /**
   * The maximum of each group.
   *
   * @param groups the elements of each group, at least one each, in order
   * @param shape the shape of the result, with an element for each group
   */
  public static Signal max(NetworkCompiler compiler, Signal signal, int[][] groups, Shape shape)
      throws NetworkFormatException {
    return new Tournament(compiler, 1).play(signal, groups).reshaped(shape);
  }

  /** The minimum of each group, as {@link #max}. */
  public static Signal min(NetworkCompiler compiler, Signal signal, int[][] groups, Shape shape)
      throws NetworkFormatException {
    return new Tournament(compiler, -1).play(signal, groups).reshaped(shape);
  }

  private Signal play(Signal signal, int[][] groups) throws NetworkFormatException {
    Signal left = signal;
    int[][] playing = groups;
    while (Arrays.stream(playing).anyMatch(group -> group.length > 1)) {
      Round round = new Round(left);
      int[][] next = new int[playing.length][];
      for (int g = 0; g < playing.length; g++) {
        next[g] = round.enter(playing[g]);
      }
      left = round.winners();
      playing = next;
    }
    int[] last = Arrays.stream(playing).mapToInt(group -> group[0]).toArray();
    return compiler.select(left, new Selection(Shape.of(last.length), last), 0);
  }

  /** The games of one round. A pair of the same element twice stands for one without a game. */
  private final class Round {

    private final Signal players;
    private final Map<Long, Integer> games = new LinkedHashMap<>();
    private final List<int[]> pairs = new ArrayList<>();

    Round(Signal players) {
      this.players = players;
    }

    /** Pairs the elements of a group; gives the numbers of their games. */
    int[] enter(int[] group) {
      int[] numbers = new int[(group.length + 1) / 2];
      for (int i = 0; i < numbers.length; i++) {
        int first = group[2 * i];
        int second = 2 * i + 1 < group.length ? group[2 * i + 1] : first;
        numbers[i] =
            games.computeIfAbsent(
                (long) first << Integer.SIZE | second,
                key -> {
                  pairs.add(new int[] {first, second});
                  return pairs.size() - 1;
                });
      }
      return numbers;
    }

    Signal winners() throws NetworkFormatException {
      AffineForm[] rows = new AffineForm[pairs.size()];
      for (int p = 0; p < rows.length; p++) {
        rows[p] = difference(pairs.get(p));
      }
      Signal differences = compiler.map(players, Shape.of(rows.length), rows);
      int[] bases = new int[rows.length];
      List<Integer> games = new ArrayList<>();
      for (int p = 0; p < rows.length; p++) {
        boolean constant = differences.element(p).isConstant();
        boolean swapped = constant && differences.element(p).constant() > 0;
        bases[p] = base(pairs.get(p), swapped);
        if (!constant) {
          games.add(p);
        }
      }
      int[] played = games.stream().mapToInt(Integer::intValue).toArray();
      Signal leads =
          compiler.select(differences, new Selection(Shape.of(played.length), played), 0);
      Signal kept = compiler.select(players, new Selection(Shape.of(bases.length), bases), 0);
      return sum(kept, played.length == 0 ? leads : compiler.kink(leads, 0, 1), played);
    }

    private int base(int[] pair, boolean swapped) {
      return swapped != isSwapped(pair) ? pair[1] : pair[0];
    }

    /** Whether the second is the one that the neuron adds to. */
    private boolean isSwapped(int[] pair) {
      return players.element(pair[1]).isConstant() && !players.element(pair[0]).isConstant();
    }

    /** The other one minus the base, times the sign. */
    private AffineForm difference(int[] pair) {
      if (pair[0] == pair[1]) {
        return AffineForm.constant(0);
      }
      double first = isSwapped(pair) ? sign : -sign;
      boolean ascending = pair[0] < pair[1];
      return AffineForm.of(
          new int[] {Math.min(pair[0], pair[1]), Math.max(pair[0], pair[1])},
          new double[] {ascending ? first : -first, ascending ? -first : first},
          0);
    }

    private Signal sum(Signal kept, Signal leads, int[] played) throws NetworkFormatException {
      Signal both = compiler.joined(List.of(kept, leads));
      AffineForm[] rows = new AffineForm[kept.count()];
      Arrays.setAll(rows, AffineForm::input);
      for (int i = 0; i < played.length; i++) {
        rows[played[i]] =
            AffineForm.of(new int[] {played[i], kept.count() + i}, new double[] {1, sign}, 0);
      }
      return compiler.map(both, Shape.of(rows.length), rows);
    }
  }
}
