/**
 * A factor of a Laplacian that is right in expectation and has few entries on any graph.
 *
 * <p>In: the adjacency of a graph, connected or not, with positive weights. Out: {@link
 * org.reluatlas.spectral.sampled.SampledCholesky}, which approximates the inverse of the Laplacian
 * on functions that sum to 0 over every component: a preconditioner. On forests it is exact.
 */
package org.reluatlas.spectral.sampled;
