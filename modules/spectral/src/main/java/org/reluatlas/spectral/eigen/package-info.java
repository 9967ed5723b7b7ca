/**
 * The lowest positive eigenpairs of a Laplacian.
 *
 * <p>In: a {@link org.reluatlas.spectral.eigen.SpectralOperator}, the pseudo-inverse, exact or
 * approximate. Out: {@link org.reluatlas.spectral.eigen.RitzPairs}. With the exact one by block
 * Lanczos or, on small graphs, by a dense eigensolver; with an approximate one, as preconditioner,
 * by {@link org.reluatlas.spectral.eigen.Lobpcg}.
 *
 * <p>The kernel is projected out of every vector, so it never appears among the pairs. A multiple
 * eigenvalue is found with as many copies as pairs are wanted.
 */
package org.reluatlas.spectral.eigen;
