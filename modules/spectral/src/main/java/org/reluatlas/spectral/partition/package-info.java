/**
 * From eigenvectors to parts.
 *
 * <p>In: k orthonormal vectors. Out: k parts by {@link org.reluatlas.spectral.partition.ClusterQr}.
 * Two helpers deal with the degenerate cases: {@link
 * org.reluatlas.spectral.partition.BalancedGrouping} with more components than parts, and {@link
 * org.reluatlas.spectral.partition.LabelPropagation} with vertices whose entries decide nothing.
 */
package org.reluatlas.spectral.partition;
