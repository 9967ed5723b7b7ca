package org.reluatlas.network.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reluatlas.network.SourceFile;
import org.reluatlas.network.TestFiles;

/** What a chain tells of its end. */
class LayerChainTest {

  /** A HardSigmoid has kinks of its own, which are not in the network; a Sigmoid has none. */
  @Test
  void anEndWithKinksIsToldAsSuch() {
    assertEquals(
        List.of(
            "The HardSigmoid was dropped; it never decreases, and its own kinks are left out like"
                + " those of a classifier"),
        notices("the HardSigmoid was dropped", true));
    assertEquals(
        List.of("The Sigmoid was dropped; it moves no boundary between regions"),
        notices("the Sigmoid was dropped", false));
  }

  private static List<String> notices(String end, boolean kinks) {
    LayerChain chain = new LayerChain(SourceFile.at(TestFiles.at("parts/cases.txt")));
    chain.affine("layer 1", 1, new double[] {1}, new double[] {2});
    chain.relu("the ReLU");
    chain.affine("layer 2", 1, new double[] {3}, new double[] {4});
    chain.tellDropped(end, kinks);
    return chain.build("a test").notices();
  }
}
