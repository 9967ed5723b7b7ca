/**
 * The dual graph of a decomposition in Gephi without its windows: as a workspace, in the container
 * of an import, and as a GEXF file.
 *
 * <p>In: a {@link org.reluatlas.polyhedra.DualGraph} with its {@link
 * org.reluatlas.polyhedra.AnnotatedRegions}. Out: a Gephi workspace with a node per region and an
 * edge per pair of adjacent regions, or nothing at all when cancelled. Nothing is computed here:
 * the graph is written under one short write lock.
 */
package org.reluatlas.gephi.graph;
