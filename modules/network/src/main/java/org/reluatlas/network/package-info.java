/**
 * Feedforward piecewise-linear networks, and the labelled points that they were trained on.
 *
 * <p>In: files of the formats in {@link org.reluatlas.network.NetworkFiles#FORMATS}, and CSV. Out:
 * a {@link org.reluatlas.network.ReluNetwork} whose weights are the stored ones to the last bit,
 * and {@link org.reluatlas.network.LabeledPoints}. What a reader had to drop or fold it tells as a
 * notice; what it cannot represent exactly as layers of affine maps and of units that kink at 0 it
 * refuses with a {@link org.reluatlas.network.NetworkFormatException} of one sentence. A {@link
 * org.reluatlas.network.Slice} makes a network with few inputs of one with many.
 */
package org.reluatlas.network;
