/**
 * The dual graph of a decomposition for Gephi, without its windows: as a workspace, in the
 * container of an import, and as a file in GEXF, GraphML or CSV, for which no part of Gephi is
 * loaded.
 *
 * <p>In: a {@link org.reluatlas.polyhedra.DualGraph} with its {@link
 * org.reluatlas.polyhedra.AnnotatedRegions}. Out: a node per region and an edge per pair of
 * adjacent regions, or nothing at all when cancelled. Nothing is computed here: a workspace is
 * filled under one short write lock, and files are written on the way.
 */
package org.reluatlas.gephi.graph;
