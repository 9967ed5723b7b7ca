/**
 * From the cell complex of a network to its Fiedler partitions, its filtrations and the critical
 * points of an output.
 *
 * <p>In: a {@link org.reluatlas.polyhedra.DualGraph}, the {@link
 * org.reluatlas.polyhedra.AnnotatedRegions} of its complex and its {@link
 * org.reluatlas.polyhedra.DecisionBoundary}. Out: a {@link org.reluatlas.analysis.FiedlerAnalysis}
 * for any choice of weights, filtrations of the complex for {@code homology}, and {@link
 * org.reluatlas.analysis.CriticalPoints}. This is the only package that uses {@code polyhedra}
 * together with {@code spectral} and {@code homology}, which work on any graph and any complex; the
 * command line, the Gephi plugin and the report use it.
 */
package org.reluatlas.analysis;
