/**
 * What all readers share: stored tensors, and the assembly of a {@link
 * org.reluatlas.network.ReluNetwork} from the affine maps, scalings and ReLUs that a file names one
 * after another.
 *
 * <p>Folding is done in double. Whether it rounded any number is found out, not guessed, and told.
 */
package org.reluatlas.network.assembly;
