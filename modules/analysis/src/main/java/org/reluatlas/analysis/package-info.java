/**
 * From the cell complex of a network to its Fiedler partitions and its filtrations.
 *
 * <p>In: a {@link org.reluatlas.polyhedra.DualGraph}, the {@link
 * org.reluatlas.polyhedra.AnnotatedRegions} of its complex and its {@link
 * org.reluatlas.polyhedra.DecisionBoundary}. Out: a {@link org.reluatlas.analysis.FiedlerAnalysis}
 * for any choice of weights, and filtrations of the complex for {@code homology}. This is the only
 * package that uses {@code polyhedra} together with {@code spectral} and {@code homology}, which
 * work on any graph and any complex; the command line, the Gephi plugin and the report use it.
 */
package org.reluatlas.analysis;
