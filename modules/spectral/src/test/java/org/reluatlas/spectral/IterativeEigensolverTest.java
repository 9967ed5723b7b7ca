package org.reluatlas.spectral;

/** The eigensolver on a sampled factor, which no exact one may replace. */
class IterativeEigensolverTest extends EigensolverContract {

  @Override
  LaplacianEigensolver solver(WeightedGraph graph) {
    return new LaplacianEigensolver(graph).withMaxFactorEntries(0);
  }

  @Override
  boolean isMethod(String name) {
    return name.matches("(LOBPCG|conjugate gradients) with a sampled Cholesky factor .*");
  }
}
