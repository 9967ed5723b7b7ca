/**
 * Sparse symmetric matrices and long vectors: the arrays that all solvers work on.
 *
 * <p>In: the edges of a graph. Out: its {@link org.reluatlas.spectral.algebra.Adjacency}, its
 * {@link org.reluatlas.spectral.algebra.ConnectedComponents}, its {@link
 * org.reluatlas.spectral.algebra.GroundedLaplacian}.
 *
 * <p>Loops are left out and parallel edges added up. An isolated vertex is a component, and is
 * grounded; a graph without edges has an empty grounded Laplacian.
 */
package org.reluatlas.spectral.algebra;
