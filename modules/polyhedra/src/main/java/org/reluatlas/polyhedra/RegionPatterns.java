package org.reluatlas.polyhedra;

/** The activation patterns of the regions, one row of the pattern layout each. */
final class RegionPatterns {

  private final int rowWords;
  long[] words;

  RegionPatterns(int rowWords) {
    this.rowWords = rowWords;
    words = new long[rowWords];
  }

  /** Patterns of regions whose rows stand one after the other. */
  RegionPatterns(int rowWords, long[] words) {
    this.rowWords = rowWords;
    this.words = words;
  }

  /** The patterns of some regions, in their order. */
  RegionPatterns of(int[] regions) {
    RegionPatterns some = new RegionPatterns(rowWords, new long[regions.length * rowWords]);
    for (int i = 0; i < regions.length; i++) {
      System.arraycopy(words, regions[i] * rowWords, some.words, i * rowWords, rowWords);
    }
    return some;
  }

  /** A word of the pattern of a region. */
  long word(int region, int word) {
    return words[region * rowWords + word];
  }

  /** Gives region {@code to} the pattern of {@code from}. */
  void copy(int from, int to) {
    words = GrowingArrays.atLeast(words, (to + 1L) * rowWords);
    System.arraycopy(words, from * rowWords, words, to * rowWords, rowWords);
  }

  /** Takes over the bits of one layer from the masks of the regions. */
  void setLayer(int firstWord, int layerWords, long[] masks, int regions) {
    for (int region = 0; region < regions; region++) {
      System.arraycopy(
          masks, region * layerWords, words, region * rowWords + firstWord, layerWords);
    }
  }
}
