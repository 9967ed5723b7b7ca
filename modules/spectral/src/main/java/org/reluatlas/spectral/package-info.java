/**
 * Spectral partition of graphs with weights on vertices and edges.
 *
 * <p>In: a {@link org.reluatlas.spectral.WeightedGraph}. Out: the bottom of the spectrum of L =
 * W_V⁻¹ ∂ᵀ W_E ∂ as a {@link org.reluatlas.spectral.LaplacianSpectrum} that says how good each pair
 * is. ∂ is the coboundary matrix and is kept as such. On it rest the {@link
 * org.reluatlas.spectral.FiedlerPartition} and two scores that any partition can have: {@link
 * org.reluatlas.spectral.CutScores} of the graph and {@link org.reluatlas.spectral.LabelScores} of
 * the training points.
 *
 * <p>Degeneracies are ordinary input: empty graphs and graphs of one vertex have no positive
 * eigenvalue; a disconnected graph has a kernel of one dimension per component, which is deflated
 * exactly; loops count for nothing and parallel edges add up; a multiple eigenvalue is found with
 * its copies and reported; weights may lie hundreds of orders of magnitude apart, since the
 * factorisation never subtracts.
 */
package org.reluatlas.spectral;
