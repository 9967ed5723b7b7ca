package org.reluatlas.spectral;

/** The eigensolver on conjugate gradients, which no factor may replace. */
class ConjugateGradientEigensolverTest extends EigensolverContract {

  @Override
  LaplacianEigensolver solver(WeightedGraph graph) {
    return new LaplacianEigensolver(graph).withMaxFactorEntries(0);
  }

  @Override
  String method() {
    return "conjugate gradients";
  }
}
