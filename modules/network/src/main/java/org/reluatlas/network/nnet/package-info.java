/**
 * Reads {@code .nnet}, the text format of the networks of ACAS Xu: sizes, bounds and scalings of
 * the inputs, and the layers row by row. All layers but the last have a ReLU.
 */
package org.reluatlas.network.nnet;
