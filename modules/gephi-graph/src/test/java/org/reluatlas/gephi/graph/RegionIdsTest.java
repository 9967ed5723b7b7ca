package org.reluatlas.gephi.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.reluatlas.network.ActivationPattern;
import org.reluatlas.polyhedra.CellComplex;

class RegionIdsTest {

  private static ActivationPattern pattern(String bits) {
    return ActivationPattern.parse(bits);
  }

  /** Checked with base64.b32encode(hashlib.sha256(b"1101").digest()) of Python. */
  @Test
  void anIdIsTheBeginningOfTheHash() {
    RegionIds ids = new RegionIds(new ActivationPattern[] {pattern("1101")}, 12);
    assertEquals("g2vxohv2ep2j", ids.id(0));
  }

  @Test
  void aRegionKeepsItsIdAmongOthers() throws IOException {
    CellComplex complex = SampleNetworks.of("two-circles").graph.complex();
    RegionIds ids = RegionIds.of(complex);
    for (int region = 0; region < complex.regions(); region++) {
      ActivationPattern[] alone = {complex.pattern(region)};
      assertEquals(new RegionIds(alone, 12).id(0), ids.id(region));
      assertEquals(region, ids.region(ids.id(region)));
      assertEquals(12, ids.id(region).length());
    }
    assertEquals(RegionIds.NO_REGION, ids.region("none of them"));
  }

  /** Of one character there are 32, and 300 patterns. */
  @Test
  void idsAreUniqueHoweverManyHashesBeginAlike() {
    ActivationPattern[] patterns =
        IntStream.range(512, 812)
            .mapToObj(number -> pattern(Integer.toBinaryString(number)))
            .toArray(ActivationPattern[]::new);
    RegionIds ids = new RegionIds(patterns, 1);
    Set<String> unique = new HashSet<>();
    Set<Integer> lengths = new TreeSet<>();
    for (int region = 0; region < patterns.length; region++) {
      assertTrue(unique.add(ids.id(region)), ids.id(region));
      lengths.add(ids.id(region).length());
      assertEquals(ids.id(region), ids.id(region).toLowerCase(Locale.ROOT));
      assertEquals(region, ids.region(ids.id(region)));
    }
    assertTrue(lengths.size() > 1, lengths.toString());
  }

  @Test
  void regionsAreFoundByThePatternsThatEarlierVersionsTookAsIds() {
    String shortBits = "01".repeat(32);
    String longBits = "0110".repeat(50) + "1";
    for (String bits : new String[] {shortBits, longBits}) {
      RegionIds ids = new RegionIds(new ActivationPattern[] {pattern(bits)}, 12);
      assertEquals(0, ids.region(PatternText.of(pattern(bits))));
      assertEquals(RegionIds.NO_REGION, ids.region(PatternText.of(pattern(bits + "0"))));
    }
  }
}
