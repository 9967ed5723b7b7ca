/**
 * Solving with a Laplacian, by a Cholesky factor or by conjugate gradients.
 *
 * <p>In: the adjacency of a graph, its components, and a limit for the memory. Out: a {@link
 * org.reluatlas.spectral.inverse.LaplacianInverse}. Whether a graph gets a Cholesky factor ({@link
 * org.reluatlas.spectral.inverse.FactorPlan}) depends on its edges and the limit only, not on their
 * weights or the machine.
 *
 * <p>Right-hand sides must sum to 0 over every component; solutions are unique up to a constant on
 * each component.
 */
package org.reluatlas.spectral.inverse;
