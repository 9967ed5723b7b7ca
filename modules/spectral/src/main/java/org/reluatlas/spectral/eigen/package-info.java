/**
 * The largest eigenpairs of the pseudo-inverse of a Laplacian.
 *
 * <p>In: a {@link org.reluatlas.spectral.eigen.SpectralOperator}. Out: {@link
 * org.reluatlas.spectral.eigen.RitzPairs}, by block Lanczos or, on small graphs, by a dense
 * eigensolver.
 *
 * <p>The kernel is projected out of every vector, so it never appears among the pairs. A multiple
 * eigenvalue is found with as many copies as pairs are wanted.
 */
package org.reluatlas.spectral.eigen;
