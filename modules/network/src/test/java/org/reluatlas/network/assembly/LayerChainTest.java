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

  /** A layer that gives the inputs themselves is a layer of the file. */
  @Test
  void onlyAnActivationWithoutLayerBeforeItActsOnTheInput() {
    assertEquals(
        List.of("The ReLU acts on the input itself; an identity layer stands before it"),
        noticesOfBeginning(false));
    assertEquals(List.of(), noticesOfBeginning(true));
  }

  private static List<String> noticesOfBeginning(boolean withLayer) {
    LayerChain chain = new LayerChain(SourceFile.at(TestFiles.at("parts/cases.txt")));
    if (withLayer) {
      chain.affine("layer 1", 1, new double[] {1, 1}, new double[2]);
    }
    chain.relu("the ReLU");
    int width = withLayer ? 2 : 1;
    chain.affine("layer 2", width, new double[width], new double[] {4});
    return chain.build("a test").notices();
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
