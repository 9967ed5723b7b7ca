/**
 * The flow from one network's cell complex to its Fiedler partitions and its filtrations.
 *
 * <p>In: a {@link org.reluatlas.polyhedra.DualGraph}, the {@link
 * org.reluatlas.polyhedra.AnnotatedRegions} of its complex and its {@link
 * org.reluatlas.polyhedra.DecisionBoundary}. Out: a {@link org.reluatlas.analysis.FiedlerAnalysis}
 * for any choice of weights, and filtrations of the complex for {@code homology}. This is the only
 * room that knows {@code polyhedra} beside {@code spectral} and {@code homology}, which work on any
 * graph and any complex; the command line, the Gephi plugin and the report all enter here.
 */
package org.reluatlas.analysis;
