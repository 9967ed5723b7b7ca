/**
 * The supernodal multifrontal Cholesky factor of a grounded Laplacian.
 *
 * <p>In: an {@link org.reluatlas.spectral.algebra.Adjacency}, an ordering of its vertices, and the
 * excess of each vertex. Out: first the {@link org.reluatlas.spectral.cholesky.AssemblyTree}, which
 * tells the size of the factor before it is computed, then the {@link
 * org.reluatlas.spectral.cholesky.CholeskyFactor}, which solves.
 *
 * <p>The matrix may be empty or have several components; each must have a vertex with a positive
 * excess. Weights may differ by any factor, since no subtraction cancels. The arrays of the largest
 * front must fit into Java arrays; {@link
 * org.reluatlas.spectral.cholesky.AssemblyTree#largestFront} tells.
 */
package org.reluatlas.spectral.cholesky;
