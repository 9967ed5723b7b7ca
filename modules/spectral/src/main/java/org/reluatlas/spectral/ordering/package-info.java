/**
 * Orderings of a sparse symmetric matrix that keep its Cholesky factor small.
 *
 * <p>In: the rows of the matrix, without diagonal. Out: the vertices in the order of elimination,
 * by {@link org.reluatlas.spectral.ordering.MinimumDegree}.
 *
 * <p>Any graph will do: empty, disconnected, complete, or with vertices of very high degree.
 */
package org.reluatlas.spectral.ordering;
