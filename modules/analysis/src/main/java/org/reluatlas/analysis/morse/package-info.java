/**
 * Piecewise-linear Morse theory of a function on a cell complex that is affine on each cell, given
 * by ranks of its values at the vertices that are exact along edges.
 *
 * <p>In: a {@link org.reluatlas.homology.ChainComplex} and a rank for each vertex, larger for the
 * larger value along an edge and equal for equal ones. Out: the {@link
 * org.reluatlas.analysis.morse.LowerStars} of flat components and vertices, the {@link
 * org.reluatlas.analysis.morse.LowerStarHomology} that tells which are critical, and the {@link
 * org.reluatlas.analysis.morse.SublevelHomology} that they are checked against. Any ranks are
 * allowed: cells on which the function is constant, even all of them, are no special case.
 */
package org.reluatlas.analysis.morse;
