/**
 * Graphs in a complex, whose components replace matrix reduction where the topology allows it.
 *
 * <p>In: {@link org.reluatlas.homology.boundary.BoundaryMatrices}. Out: the 1-skeleton and the dual
 * graph as {@link org.reluatlas.homology.graph.CellGraph}, if there are any; {@link
 * org.reluatlas.homology.graph.UnionFind} for their components, trees in them and paths.
 *
 * <p>A cell without facets or cofaces is a loop. If a cell has more ends than an edge, the graph
 * does not exist.
 */
package org.reluatlas.homology.graph;
