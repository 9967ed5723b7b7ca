/**
 * Brings the operations of a file to a piecewise-linear network: a chain of {@link
 * org.reluatlas.network.HiddenLayer hidden layers}, exactly.
 *
 * <p>A value of the file is a {@link org.reluatlas.network.compile.Signal}, a tensor of affine
 * functions of the units of one hidden layer. Affine operations are put into these functions;
 * operations that kink make neurons of the next hidden layer, in row-major order. A value that a
 * deeper layer needs is carried there by units that only pass. No number is rounded, except the
 * square roots of {@link org.reluatlas.network.compile.Normalization}.
 */
package org.reluatlas.network.compile;
