/**
 * Homology over Z2 of cell complexes: Betti curves of filtrations, and persistence.
 *
 * <p>In: a {@link org.reluatlas.homology.ChainComplex}, made from any {@link
 * org.reluatlas.homology.BoundaryMaps}, and a {@link org.reluatlas.homology.Filtration} of it:
 * {@link org.reluatlas.homology.RandomFiltration random}, by {@link
 * org.reluatlas.homology.StarFiltration values}, or any order in which facets come first. Out:
 * {@link org.reluatlas.homology.BettiCurves} of one filtration, {@link
 * org.reluatlas.homology.MeanBettiCurves} of many random ones, {@link
 * org.reluatlas.homology.PersistencePairs} and their {@link
 * org.reluatlas.homology.PersistenceDiagram}, a cycle for each class ({@link
 * org.reluatlas.homology.RepresentativeCycles}, {@link org.reluatlas.homology.HomologyBasis}), and
 * {@link org.reluatlas.homology.BettiNumbers} of a whole complex or a {@link
 * org.reluatlas.homology.Subcomplex}.
 *
 * <p>Any complex is allowed: it need not be regular, pure, connected or a manifold, and may be
 * empty. A cell may have no facets, such as the single edge of a circle with one vertex. The only
 * condition is ∂∂ = 0. On decompositions of a box of dimension 3 or less Betti curves need no
 * matrix reduction; whether a complex allows that is computed, never assumed.
 *
 * <p>The packages below are the machinery, each built on those after it: {@link
 * org.reluatlas.homology.growth}, {@link org.reluatlas.homology.reduction}, {@link
 * org.reluatlas.homology.graph}, {@link org.reluatlas.homology.boundary}.
 */
package org.reluatlas.homology;
