package org.reluatlas.evolution;

/** The key of one activation pattern in a {@link PatternSet}. Immutable. */
final class PatternKey implements Comparable<PatternKey> {

  private final long high;
  private final long low;

  PatternKey(long high, long low) {
    this.high = high;
    this.low = low;
  }

  @Override
  public int compareTo(PatternKey other) {
    return high != other.high ? Long.compare(high, other.high) : Long.compare(low, other.low);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PatternKey && compareTo((PatternKey) other) == 0;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(31 * high + low);
  }
}
