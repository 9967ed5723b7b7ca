/**
 * What all readers share: stored tensors, and the assembly of a {@link
 * org.reluatlas.network.ReluNetwork} from the affine maps, scalings and ReLUs that a file names one
 * after another.
 *
 * <p>Folding is exact and done by {@link org.reluatlas.network.compile}; only the square roots of
 * batch normalisation are rounded, which is told.
 */
package org.reluatlas.network.assembly;
