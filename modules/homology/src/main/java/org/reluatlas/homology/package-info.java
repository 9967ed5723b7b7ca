/**
 * Homology over Z2 of cell complexes: Betti curves of filtrations, and persistence.
 *
 * <p>In: a {@link org.reluatlas.homology.ChainComplex}, made from any {@link
 * org.reluatlas.homology.BoundaryMaps}, and a {@link org.reluatlas.homology.Filtration} of it:
 * {@link org.reluatlas.homology.RandomFiltration random}, by {@link
 * org.reluatlas.homology.StarFiltration values}, or any order in which faces come first. Out:
 * {@link org.reluatlas.homology.BettiCurves} of one filtration, {@link
 * org.reluatlas.homology.MeanBettiCurves} of many random ones, {@link
 * org.reluatlas.homology.PersistencePairs} and the {@link
 * org.reluatlas.homology.PersistenceDiagram} of them, and {@link
 * org.reluatlas.homology.BettiNumbers} of the whole or of a {@link
 * org.reluatlas.homology.Subcomplex}.
 *
 * <p>Any complex will do: it need not be regular, pure, connected or a manifold, and may be empty;
 * a cell may have no facets, as the single edge of a circle with one vertex. What is asked is ∂∂ =
 * 0. On decompositions of a box of dimension 3 or less Betti curves need no matrix reduction;
 * whether a complex allows that is found out, never assumed.
 */
package org.reluatlas.homology;
