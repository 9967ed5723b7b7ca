/**
 * Which cells of a filtration begin homology classes, and which end them.
 *
 * <p>In: a {@link org.reluatlas.homology.boundary.CellOrder}. Out: the pairs, by a {@link
 * org.reluatlas.homology.reduction.ReductionAlgorithm} on columns of any {@link
 * org.reluatlas.homology.reduction.ColumnRepresentation}, or only the {@link
 * org.reluatlas.homology.reduction.ClassEndings}, which often need no reduction, or the cycles that
 * the reduction finds ({@link org.reluatlas.homology.reduction.KeptColumns}).
 *
 * <p>All combinations give the same pairs on every complex.
 */
package org.reluatlas.homology.reduction;
