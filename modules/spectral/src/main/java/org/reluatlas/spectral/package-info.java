/**
 * Spectral partition of graphs with weights on vertices and edges.
 *
 * <p>In: a {@link org.reluatlas.spectral.WeightedGraph}. Out: the lowest eigenpairs of L = W_V⁻¹ ∂ᵀ
 * W_E ∂ as a {@link org.reluatlas.spectral.LaplacianSpectrum} with the error of each pair; the
 * {@link org.reluatlas.spectral.FiedlerPartition}; and two scores of any partition: {@link
 * org.reluatlas.spectral.CutScores} of the graph and {@link org.reluatlas.spectral.LabelScores} of
 * the training points. ∂ is the coboundary matrix.
 *
 * <p>Degeneracies are ordinary input. Empty graphs and graphs of one vertex have no positive
 * eigenvalue. A disconnected graph has a kernel of one dimension per component, which is deflated
 * exactly. Loops have no effect, and parallel edges add up. A multiple eigenvalue is found with all
 * its copies and reported. Weights may differ by hundreds of orders of magnitude, since the
 * factorisation has no cancellation.
 *
 * <p>The packages below are the machinery, each built on those after it: {@link
 * org.reluatlas.spectral.partition}, {@link org.reluatlas.spectral.eigen}, {@link
 * org.reluatlas.spectral.inverse}, {@link org.reluatlas.spectral.sampled}, {@link
 * org.reluatlas.spectral.cholesky}, {@link org.reluatlas.spectral.ordering}, {@link
 * org.reluatlas.spectral.algebra}.
 */
package org.reluatlas.spectral;
