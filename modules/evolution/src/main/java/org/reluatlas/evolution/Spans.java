package org.reluatlas.evolution;

import java.util.Arrays;

/**
 * For each of some elements the stretches of checkpoints at which it is there, ascending and apart:
 * between two of them there is a checkpoint without the element. Immutable.
 */
public final class Spans {

  private final int[] offsets;
  private final int[] first;
  private final int[] last;

  private Spans(int[] offsets, int[] first, int[] last) {
    this.offsets = offsets;
    this.first = first;
    this.last = last;
  }

  /** The number of elements. */
  public int elements() {
    return offsets.length - 1;
  }

  /** The number of stretches of an element. */
  public int count(int element) {
    return offsets[element + 1] - offsets[element];
  }

  /** The first checkpoint of a stretch. */
  public int first(int element, int span) {
    return first[offsets[element] + span];
  }

  /** The last checkpoint of a stretch. */
  public int last(int element, int span) {
    return last[offsets[element] + span];
  }

  /** Whether the element is there at a checkpoint. */
  public boolean contains(int element, int checkpoint) {
    return spanAt(element, checkpoint) >= 0;
  }

  /** The stretch with a checkpoint, or −1. */
  public int spanAt(int element, int checkpoint) {
    int at = Arrays.binarySearch(first, offsets[element], offsets[element + 1], checkpoint);
    int span = at >= 0 ? at : -at - 2;
    return span >= offsets[element] && checkpoint <= last[span] ? span - offsets[element] : -1;
  }

  /** Collects the stretches of elements that are numbered as they come. */
  static final class Builder {

    private static final int NONE = -1;

    private final IntRow elements = new IntRow();
    private final IntRow first = new IntRow();
    private final IntRow last = new IntRow();

    /** The latest stretch of each element. */
    private final IntRow latest = new IntRow();

    /** A further element, which is nowhere yet. */
    int newElement() {
      latest.add(NONE);
      return latest.size() - 1;
    }

    /** The element is there at a checkpoint, which is not before those told so far. */
    void see(int element, int checkpoint) {
      int span = latest.get(element);
      if (span != NONE && last.get(span) >= checkpoint - 1) {
        last.set(span, checkpoint);
      } else {
        add(element, checkpoint, checkpoint);
      }
    }

    /** A further stretch of an element, behind those told so far. */
    void add(int element, int from, int to) {
      latest.set(element, elements.size());
      elements.add(element);
      first.add(from);
      last.add(to);
    }

    /** All of them, in the order of the elements. O(stretches). */
    Spans build() {
      int[] offsets = new int[latest.size() + 1];
      for (int i = 0; i < elements.size(); i++) {
        offsets[elements.get(i) + 1]++;
      }
      Arrays.parallelPrefix(offsets, Integer::sum);
      int[] next = offsets.clone();
      int[] from = new int[elements.size()];
      int[] to = new int[elements.size()];
      for (int i = 0; i < elements.size(); i++) {
        int at = next[elements.get(i)]++;
        from[at] = first.get(i);
        to[at] = last.get(i);
      }
      return new Spans(offsets, from, to);
    }
  }
}
